import type { ExemptionRecord, ExemptionView } from '@golden-thread/application/authority/exempt-papers';
import { exemptPapers, exemptParagraphNumbers, type ExemptParagraph, longestExemptionReason, formatParagraph } from '@golden-thread/domain/authority/exemption';
import type { CalendarDate } from '@golden-thread/domain/calendar/dates';
import { ApiProperty } from '@nestjs/swagger';
import { IsIn } from 'class-validator';
import { DayField, SaidField } from '../shared/dto-fields';
import { pageOf } from '../shared/paging';

const paragraph = { enum: exemptParagraphNumbers, description: 'Local Government Act 1972, Schedule 12A, Part 1.' };

/** Whether something is exempt from publication today, and under what. */
export class ExemptionDto {
  @ApiProperty({ enum: exemptPapers })
  paper!: string;

  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ ...paragraph, type: 'integer', nullable: true, description: 'Null where it is not exempt today.' })
  paragraph!: number | null;

  @ApiProperty({ type: String, nullable: true, example: 'Paragraph 7: Preventing, investigating or prosecuting crime' })
  says!: string | null;

  @ApiProperty({ type: String, format: 'date', nullable: true, description: 'The last day on which it is exempt.' })
  until!: string | null;

  @ApiProperty({ type: 'integer', minimum: 0, description: '0 while it has never been marked. Sent as ETag; give it back as If-Match.' })
  version!: number;

  static of({ paper, id, exemption, version }: Pick<ExemptionView, 'paper' | 'id' | 'exemption' | 'version'>): ExemptionDto {
    return { paper, id, paragraph: exemption?.paragraph ?? null, says: exemption && formatParagraph(exemption.paragraph), until: exemption?.until ?? null, version };
  }

  static ofRecord({ paper, id, version, ...exemption }: ExemptionRecord): ExemptionDto {
    return ExemptionDto.of({ paper, id, exemption, version });
  }
}

export class ExemptionPageDto extends pageOf(ExemptionDto) {}

/** Under what it is exempt from now on, until when, and why. */
export class NewExemptionDto {
  @ApiProperty({ ...paragraph, type: 'integer' })
  @IsIn(exemptParagraphNumbers, { message: 'paragraph is a number from 1 to 7.' })
  paragraph!: ExemptParagraph;

  @DayField('2027-03-31', { description: 'The last day on which it is exempt.' })
  until!: CalendarDate;

  @SaidField(longestExemptionReason, { description: 'Why keeping it outweighs the public’s interest in it.' })
  reason!: string;
}

/** Why it need not be kept any longer. */
export class LiftedExemptionDto {
  @SaidField(longestExemptionReason, { description: 'Kept in its history.' })
  reason!: string;
}
