import type { ExceptionView } from '@golden-thread/application/exception/get-exception';
import type { ExceptionSummary } from '@golden-thread/application/review/get-corporate-review';
import { decisionKinds, exceptionKinds, type ExceptionState } from '@golden-thread/domain/exception/exception-case';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional, Matches } from 'class-validator';
import { PageQuery } from '../shared/dto-fields';
import { pageOf } from '../shared/paging';
import { ResourceAlignmentDto } from './exception-decision.dto';
import { ExceptionReportDto } from './exception-report.dto';

const kinds = Object.keys(exceptionKinds);
const states = ['raised', 'reported', 'decided'] as const satisfies readonly ExceptionState[];
const round = '^(latest|[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12})$';

/** Which exceptions. */
export class ListExceptionsQuery extends PageQuery {
  @ApiPropertyOptional({ default: 'latest', pattern: round, description: 'The id of a round; the latest where none is named.' })
  @IsOptional()
  @Matches(new RegExp(round), { message: 'round is the id of a round, or latest.' })
  round = 'latest';

  @ApiPropertyOptional({ enum: kinds })
  @IsOptional()
  @IsIn(kinds, { message: `kind is one of ${kinds.join(', ')}.` })
  kind?: string;

  @ApiPropertyOptional({ enum: states })
  @IsOptional()
  @IsIn(states, { message: `state is one of ${states.join(', ')}.` })
  state?: (typeof states)[number];
}

/** An exception in a list. */
export class ExceptionLineDto {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ example: 'EX-3' })
  reference!: string;

  @ApiProperty({ format: 'uuid' })
  roundId!: string;

  @ApiProperty({ enum: Object.keys(exceptionKinds) })
  kind!: string;

  @ApiProperty({ description: 'The measure’s title, or that a service review is missing.' })
  title!: string;

  @ApiProperty({ type: String, nullable: true, example: 'HS07', description: 'The measure; null for a missing review.' })
  measure!: string | null;

  @ApiProperty()
  service!: string;

  @ApiProperty({ enum: ['raised', 'reported', 'decided', 'withdrawn'] })
  state!: string;

  @ApiProperty({ type: 'integer', minimum: 1, description: 'Sent as ETag; give it back as If-Match.' })
  version!: number;

  @ApiProperty({ type: String, nullable: true, example: 'CL-1' })
  clinic!: string | null;

  @ApiProperty({ type: String, nullable: true, example: 'RP-1' })
  recoveryPlan!: string | null;

  static line(exception: ExceptionSummary): ExceptionLineDto {
    const { id, reference, roundId, kind, title, measureRef: measure, service, state, version } = exception;
    const follows = { clinic: exception.clinicReference, recoveryPlan: exception.recoveryPlanReference };
    return { id, reference, roundId, kind, title, measure, service, state, version, ...follows };
  }
}

/** A page of exceptions. */
export class ExceptionPageDto extends pageOf(ExceptionLineDto) {}

/** What was decided, and by whom. */
export class DecidedDto {
  @ApiProperty({ enum: Object.keys(decisionKinds) })
  decision!: string;

  @ApiProperty()
  reason!: string;

  @ApiProperty({ type: String, nullable: true, description: 'Why it was decided although the report that is needed had not come.' })
  withoutReport!: string | null;

  @ApiProperty({ type: 'integer', nullable: true, description: 'The option of the report that was taken, counted from 0.' })
  option!: number | null;

  @ApiProperty({ type: ResourceAlignmentDto, nullable: true })
  resources!: ResourceAlignmentDto | null;

  @ApiProperty({ type: String, format: 'date', nullable: true })
  clinicOn!: string | null;

  @ApiProperty({ type: [String] })
  decidedBy!: string[];

  @ApiProperty({ format: 'date-time' })
  decidedAt!: string;
}

/** An exception of a corporate review, whole. */
export class ExceptionDto extends ExceptionLineDto {
  @ApiProperty({ type: String, nullable: true, description: 'The status rule in one sentence with its numbers.' })
  why!: string | null;

  @ApiProperty({ type: ExceptionReportDto, nullable: true, description: 'The manager’s report; null until it is written.' })
  report!: Omit<ExceptionReportDto, 'faults'> | null;

  @ApiProperty({ type: [String], description: 'Those who contributed to the report; none of them decides.' })
  reportedBy!: string[];

  @ApiProperty({ type: DecidedDto, nullable: true })
  decided!: DecidedDto | null;

  static of({ exception, figure, reportedBy, decidedBy }: ExceptionView): ExceptionDto {
    const { report, decision } = exception;
    return {
      ...ExceptionLineDto.line(exception),
      why: figure?.why ?? null,
      report: report && { ...report, options: report.options.map((option) => ({ ...option })) },
      reportedBy: [...reportedBy],
      decided: decision && { ...decision, withoutReport: decision.withoutReport ?? null, resources: decision.resources && { ...decision.resources }, decidedBy: [...decidedBy] },
    };
  }
}
