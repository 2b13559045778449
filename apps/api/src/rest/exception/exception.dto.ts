import type { ExceptionView } from '@golden-thread/application/exception';
import { decisionKinds } from '@golden-thread/domain/exception';
import { ApiProperty } from '@nestjs/swagger';
import { ExceptionLineDto } from './exception-line.dto';
import { ExceptionReportDto } from './exception-report.dto';
import { ResourceAlignmentDto } from './resource-alignment.dto';

/** What was decided, and by whom. */
export class DecidedDto {
  @ApiProperty({ enum: Object.keys(decisionKinds) })
  decision!: string;

  @ApiProperty()
  reason!: string;

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
  report!: ExceptionReportDto | null;

  @ApiProperty({ type: [String], description: 'Those with a hand in the report; none of them decides.' })
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
      decided: decision && { ...decision, resources: decision.resources && { ...decision.resources }, decidedBy: [...decidedBy] },
    };
  }
}
