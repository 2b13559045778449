import type { ExemptionRecord, ExemptionView } from '@golden-thread/application/authority/exempt-papers';
import { exemptParagraphNumbers, type ExemptParagraph, exemptThings, longestExemptionReason, longestPartName, formatParagraph, wholePaper } from '@golden-thread/domain/authority/exemption';
import type { CalendarDate } from '@golden-thread/domain/calendar/dates';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional, IsString, MaxLength } from 'class-validator';
import { DayField, SaidField } from '../shared/dto-fields';
import { pageOf } from '../shared/paging';

const paragraph = { enum: exemptParagraphNumbers, description: 'Local Government Act 1972, Schedule 12A, Part 1.' };

/** Whether something is exempt from publication today, and under what. */
export class ExemptionDto {
  @ApiProperty({ enum: exemptThings })
  paper!: string;

  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ type: String, nullable: true, example: '2026-Q1', description: 'Which text of it: of a report by name, of a measure by the period it comments on. Null for a paper as a whole.' })
  part!: string | null;

  @ApiProperty({ ...paragraph, type: 'integer', nullable: true, description: 'Null where it is not exempt today.' })
  paragraph!: number | null;

  @ApiProperty({ type: String, nullable: true, example: 'Paragraph 7: Preventing, investigating or prosecuting crime' })
  says!: string | null;

  @ApiProperty({ type: String, format: 'date', nullable: true, description: 'The last day on which it is exempt.' })
  until!: string | null;

  @ApiProperty({ type: 'integer', minimum: 0, description: '0 while it has never been marked. Sent as ETag; give it back as If-Match.' })
  version!: number;

  static of({ paper, id, part, exemption, version }: Omit<ExemptionView, 'mayMark'>): ExemptionDto {
    return { paper, id, part: part === wholePaper ? null : part, paragraph: exemption?.paragraph ?? null, says: exemption && formatParagraph(exemption.paragraph), until: exemption?.until ?? null, version };
  }

  static ofRecord({ paper, id, part, version, ...exemption }: ExemptionRecord): ExemptionDto {
    return ExemptionDto.of({ paper, id, part, exemption, version });
  }
}

/** A page of exemptions. */
export class ExemptionPageDto extends pageOf(ExemptionDto) {}

/** Which text of the thing is meant. */
export class ExemptPartQuery {
  @ApiPropertyOptional({ maxLength: longestPartName, example: '2026-Q1', description: 'Of a report one of its texts (summary, background ...); of a measure the period whose commentary is meant. Left out for a paper as a whole.' })
  @IsOptional()
  @IsString({ message: 'part is the name of a text.' })
  @MaxLength(longestPartName, { message: `part is at most ${longestPartName} characters.` })
  part: string = wholePaper;
}

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
