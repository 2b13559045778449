import type { ClinicView } from '@golden-thread/application/exception';
import { ApiProperty } from '@nestjs/swagger';
import { pageOf } from '../shared';
import { ClinicRecordDto } from './clinic-record.dto';

/** A clinic: on an exception, or asked for otherwise. */
export class ClinicDto {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ example: 'CL-1' })
  reference!: string;

  @ApiProperty()
  title!: string;

  @ApiProperty()
  service!: string;

  @ApiProperty({ type: String, nullable: true, example: 'HS07', description: 'Null where it is about no measure.' })
  measure!: string | null;

  @ApiProperty({ type: String, nullable: true, example: 'EX-3', description: 'The exception it was called on; null where it was asked for otherwise.' })
  exception!: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'Who asked for it, where it was not the corporate review.' })
  requester!: string | null;

  @ApiProperty({ description: 'Why it was called.' })
  reason!: string;

  @ApiProperty({ enum: ['called', 'held'] })
  state!: string;

  @ApiProperty({ format: 'date' })
  meetsOn!: string;

  @ApiProperty({ type: ClinicRecordDto, nullable: true, description: 'Null until it was held.' })
  record!: ClinicRecordDto | null;

  @ApiProperty({ type: String, nullable: true, example: 'RP-1' })
  recoveryPlan!: string | null;

  @ApiProperty({ type: 'integer', minimum: 1, description: 'Sent as ETag; give it back as If-Match.' })
  version!: number;

  static of(clinic: ClinicView['clinic']): ClinicDto {
    const { id, reference, title, service, measureRef: measure, requester, reason, state, meetsOn, record, version } = clinic;
    const { exceptionReference: exception, recoveryPlanReference: recoveryPlan } = clinic;
    return { id, reference, title, service, measure, exception, requester, reason, state, meetsOn, record: record && plain(record), recoveryPlan, version };
  }
}

/** A page of clinics. */
export class ClinicPageDto extends pageOf(ClinicDto) {}

const plain = (record: NonNullable<ClinicView['clinic']['record']>): ClinicRecordDto => ({
  attendees: record.attendees.map((attendee) => ({ ...attendee })),
  answers: { ...record.answers },
  causeCodes: [...record.causeCodes],
  outcomes: [...record.outcomes],
  actions: record.actions,
});
