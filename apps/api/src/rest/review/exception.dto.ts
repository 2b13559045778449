import type { ExceptionView } from '@golden-thread/application/exception';
import { ApiProperty } from '@nestjs/swagger';

/** An option for improvement. */
export class ImprovementOptionDto {
  @ApiProperty()
  title!: string;

  @ApiProperty()
  cost!: string;

  @ApiProperty()
  benefit!: string;

  @ApiProperty()
  risk!: string;

  @ApiProperty()
  recommended!: boolean;
}

/** An exception of a corporate review. */
export class ExceptionDto {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ example: 'EX-3' })
  reference!: string;

  @ApiProperty({ format: 'uuid' })
  roundId!: string;

  @ApiProperty({ enum: ['missing', 'red', 'worsening', 'doing-well', 'late'] })
  kind!: string;

  @ApiProperty()
  title!: string;

  @ApiProperty()
  service!: string;

  @ApiProperty({ enum: ['raised', 'reported', 'decided', 'withdrawn'] })
  state!: string;

  @ApiProperty({ type: 'integer', description: 'Sent as ETag; give it back as If-Match.' })
  version!: number;

  @ApiProperty({ type: String, nullable: true, description: 'The status rule in one sentence with its numbers.' })
  why!: string | null;

  @ApiProperty({ type: String, nullable: true })
  cause!: string | null;

  @ApiProperty({ type: [ImprovementOptionDto] })
  options!: ImprovementOptionDto[];

  @ApiProperty({ type: String, enum: ['note', 'recognise', 'watch', 'clinic', 'recovery-plan', null], nullable: true })
  decision!: string | null;

  @ApiProperty({ type: String, nullable: true })
  reason!: string | null;

  @ApiProperty({ type: String, nullable: true, example: 'CL-1' })
  clinic!: string | null;

  @ApiProperty({ type: String, nullable: true, example: 'RP-1' })
  recoveryPlan!: string | null;

  static of({ exception, figure }: ExceptionView): ExceptionDto {
    const { id, reference, roundId, kind, title, service, state, version, report, decision } = exception;
    return {
      id,
      reference,
      roundId,
      kind,
      title,
      service,
      state,
      version,
      why: figure?.why ?? null,
      cause: report?.cause ?? null,
      options: (report?.options ?? []).map((option, index) => ({ ...option, recommended: index === report?.recommended })),
      decision: decision?.decision ?? null,
      reason: decision?.reason ?? null,
      clinic: exception.clinicReference,
      recoveryPlan: exception.recoveryPlanReference,
    };
  }
}
