import type { ReportView } from '@golden-thread/application/report/get-report';
import { type ChallengeBody, challengeBodyKeys, type PerformanceReport, reportLimits } from '@golden-thread/domain/report/performance-report';
import { ApiProperty } from '@nestjs/swagger';
import { IsIn } from 'class-validator';
import { SaidField, TextField } from '../shared/dto-fields';
import { pageOf } from '../shared/paging';

/** A half-yearly report in a list. */
export class ReportLineDto {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ example: '2026/27' })
  year!: string;

  @ApiProperty({ enum: ['h1', 'h2'], description: 'h2 is the annual report.' })
  half!: string;

  @ApiProperty({ enum: ['awaiting-composition', 'in-challenge', 'ready', 'published'] })
  state!: string;

  @ApiProperty({ format: 'date' })
  scrutinyOn!: string;

  @ApiProperty({ format: 'date' })
  cabinetOn!: string;

  @ApiProperty({ format: 'date' })
  publishOn!: string;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  publishedAt!: string | null;

  static of({ id, year, half, state, scrutinyOn, cabinetOn, publishOn, publishedAt }: PerformanceReport): ReportLineDto {
    return { id, year, half, state, scrutinyOn, cabinetOn, publishOn, publishedAt };
  }
}

/** A page of reports. */
export class ReportPageDto extends pageOf(ReportLineDto) {}

/** A challenge with its answer. */
export class ChallengeDto {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ type: 'integer', minimum: 1 })
  number!: number;

  @ApiProperty({ enum: ['scrutiny', 'cabinet'] })
  body!: string;

  @ApiProperty()
  text!: string;

  @ApiProperty({ type: String, nullable: true })
  answer!: string | null;
}

/** A report, whole. */
export class PerformanceReportDto extends ReportLineDto {
  @ApiProperty({ type: 'integer', description: 'Sent as ETag; give it back as If-Match.' })
  version!: number;

  @ApiProperty({ type: [String], enum: ['scrutiny', 'cabinet'], description: 'The bodies that have finished challenging.' })
  concluded!: string[];

  @ApiProperty({ type: String, nullable: true, description: 'SHA-256 over what is challenged, and published.' })
  hash!: string | null;

  @ApiProperty({ type: String, nullable: true })
  summary!: string | null;

  @ApiProperty({ type: String, format: 'uuid', nullable: true, description: 'The frozen figures it was composed from.' })
  snapshotId!: string | null;

  @ApiProperty({ type: [ChallengeDto] })
  challenges!: ChallengeDto[];

  static ofView({ report, composition, content, challenges }: ReportView): PerformanceReportDto {
    return {
      ...ReportLineDto.of(report),
      version: report.version,
      concluded: [...report.concluded],
      hash: report.hash,
      summary: content?.summary ?? null,
      snapshotId: composition?.content.snapshot.id ?? null,
      challenges: challenges.map(({ id, number, body, text, answer }) => ({ id, number, body, text, answer })),
    };
  }
}

/** The composer's own words. */
export class ReportCompositionDto {
  @TextField(reportLimits.summary, { example: 'Eleven of twelve deliverables are on course; repairs recover as planned.' })
  summary!: string;
}

/** A challenge, or what a body says when it has finished. */
export class ReportChallengeDto {
  @ApiProperty({ enum: challengeBodyKeys })
  @IsIn([...challengeBodyKeys], { message: 'body is scrutiny or cabinet.' })
  body!: ChallengeBody;

  @TextField(reportLimits.challenge, { example: 'Do the repairs figures count visits or finished works?' })
  text!: string;
}

/** The council's answer to one challenge. */
export class ChallengeAnswerDto {
  @SaidField(reportLimits.answer, { example: 'The figure counts completed works only; both counts are now in the annex.' })
  answer!: string;
}
