import type { CorporateReviewView } from '@golden-thread/application/review';
import { ApiProperty } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayMinSize, IsArray } from 'class-validator';
import { IsId } from '../../http/is-id';
import { pageOf, SaidField } from '../shared';

/** An issue that services are to take back to their teams. */
export class NewCorporateIssueDto {
  @SaidField(2000, { example: 'Sickness returns arrive late in three services: agree one day of the month.' })
  text!: string;

  @ApiProperty({ type: [String], format: 'uuid', minItems: 1, maxItems: 200, description: 'The services that take it back; their next review asks what they did.' })
  @IsArray({ message: 'serviceIds is a list of ids of services.' })
  @ArrayMinSize(1, { message: 'serviceIds names at least one service.' })
  @ArrayMaxSize(200, { message: 'serviceIds has at most 200 services.' })
  @IsId({ each: true, message: 'serviceIds holds ids of services.' })
  serviceIds!: string[];
}

/** An issue of a corporate review. */
export class CorporateIssueDto {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ format: 'uuid' })
  roundId!: string;

  @ApiProperty({ type: String, format: 'uuid', nullable: true, description: 'The exception it came from; null where the review raised it by itself.' })
  exceptionId!: string | null;

  @ApiProperty()
  text!: string;

  @ApiProperty({ type: [String], format: 'uuid' })
  serviceIds!: string[];

  static of({ id, roundId, exceptionId, text, serviceIds }: CorporateReviewView['issues'][number]): CorporateIssueDto {
    return { id, roundId, exceptionId, text, serviceIds: [...serviceIds] };
  }
}

/** A page of issues. */
export class CorporateIssuePageDto extends pageOf(CorporateIssueDto) {}
