import type { ExceptionLine } from '@golden-thread/application/review';
import { exceptionKinds } from '@golden-thread/domain/exception';
import { ApiProperty } from '@nestjs/swagger';
import { pageOf } from '../shared';

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

  static line(exception: ExceptionLine): ExceptionLineDto {
    const { id, reference, roundId, kind, title, measureRef: measure, service, state, version } = exception;
    const follows = { clinic: exception.clinicReference, recoveryPlan: exception.recoveryPlanReference };
    return { id, reference, roundId, kind, title, measure, service, state, version, ...follows };
  }
}

/** A page of exceptions. */
export class ExceptionPageDto extends pageOf(ExceptionLineDto) {}
