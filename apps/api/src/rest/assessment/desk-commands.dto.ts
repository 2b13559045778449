import type { RecordToLink } from '@golden-thread/application/assessment/linked-records';
import { deskLimits } from '@golden-thread/domain/assessment/desk-assessment';
import { type AuditHeading, auditHeadings, type LinkedKind, linkedKinds } from '@golden-thread/domain/assessment/linked-record';
import type { CalendarDate } from '@golden-thread/domain/calendar/dates';
import type { Id, PostId } from '@golden-thread/domain/shared/id';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsBoolean, IsIn, IsInt, IsOptional, Max, Min } from 'class-validator';
import { IsId } from '../../http/id-field';
import { DayField, SaidField, TextField } from '../shared/dto-fields';

/** The lowest and the highest score that any scale has. */
const anyScore = { least: 0, most: 5 } as const;
const score = { message: `$property is a whole number of the framework's scale, from ${anyScore.least} to ${anyScore.most}.` };

/** What a lead proposes. */
export class ProposedScoreDto {
  @SaidField(deskLimits.narrative)
  narrative!: string;

  @ApiProperty({ type: 'integer', minimum: anyScore.least, maximum: anyScore.most })
  @IsInt(score)
  @Min(anyScore.least, score)
  @Max(anyScore.most, score)
  score!: number;

  @ApiProperty({ type: 'integer', minimum: anyScore.least, maximum: anyScore.most, description: 'The score they would like to get to.' })
  @IsInt(score)
  @Min(anyScore.least, score)
  @Max(anyScore.most, score)
  wanted!: number;

  @TextField(deskLimits.text, { description: 'Why that is not the best; empty where it is.' })
  whyLower!: string;

  @TextField(deskLimits.action, { description: 'What is done about the gap; empty where there is none.' })
  improvement!: string;

  @ApiPropertyOptional({ type: String, format: 'uuid', nullable: true, description: 'The post that does it.' })
  @IsOptional()
  @IsId({ message: 'improvementOwnerPostId is the id of a post, or null.' })
  improvementOwnerPostId?: PostId | null;

  @DayField('2026-12-18', { optional: true, description: 'By when it is done.' })
  improvementDueOn?: CalendarDate | null;
}

/** A record to link to a score, as it stands today: by its reference, or by kind and id. */
export class LinkedRecordGivenDto {
  @TextField(deskLimits.named, { description: 'What people call it; empty where kind and id are given.', example: 'HR01' })
  reference!: string;

  @ApiPropertyOptional({ type: String, enum: Object.keys(linkedKinds), nullable: true })
  @IsOptional()
  @IsIn(Object.keys(linkedKinds), { message: `kind is one of ${Object.keys(linkedKinds).join(', ')}, or null.` })
  kind?: LinkedKind | null;

  @ApiPropertyOptional({ type: String, format: 'uuid', nullable: true })
  @IsOptional()
  @IsId({ message: 'id is the id of a record of this kind, or null.' })
  id?: Id | null;

  @ApiPropertyOptional({ type: String, enum: Object.keys(auditHeadings), nullable: true, description: 'The heading of an audit that it answers; left out: as its kind does.' })
  @IsOptional()
  @IsIn(Object.keys(auditHeadings), { message: `heading is one of ${Object.keys(auditHeadings).join(', ')}, or null.` })
  heading?: AuditHeading | null;

  static read({ reference, kind = null, id = null, heading = null }: LinkedRecordGivenDto): { readonly record: RecordToLink; readonly heading: AuditHeading | null } {
    return { record: kind !== null && id !== null ? { kind, id } : { reference }, heading };
  }
}

/** The reviewer's decision. */
export class ScoreReviewDto {
  @ApiProperty()
  @IsBoolean({ message: 'agrees is true or false.' })
  agrees!: boolean;

  @TextField(deskLimits.text, { description: 'Why it goes back; empty where it is agreed.' })
  reason!: string;
}
