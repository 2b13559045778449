import type { ServicePlanLine } from '@golden-thread/application/plan';
import { planStates } from '@golden-thread/domain/plan';
import { ApiProperty } from '@nestjs/swagger';
import { pageOf } from '../shared';

/** One service in the list of a year's plans. People's objectives are counts only. */
export class ServicePlanLineDto {
  @ApiProperty({ type: String, format: 'uuid', nullable: true, description: 'Null while the plan is not asked for.' })
  planId!: string | null;

  @ApiProperty()
  service!: string;

  @ApiProperty()
  directorate!: string;

  @ApiProperty({ type: String, enum: planStates, nullable: true })
  state!: string | null;

  @ApiProperty({ type: String, format: 'date', nullable: true, description: 'Of the task that waits: to write it or to decide it.' })
  dueOn!: string | null;

  @ApiProperty({ type: 'integer' })
  units!: number;

  @ApiProperty({ type: 'integer' })
  unitsApproved!: number;

  @ApiProperty({ type: 'integer' })
  peopleAsked!: number;

  @ApiProperty({ type: 'integer' })
  peopleAgreed!: number;

  static of(line: ServicePlanLine): ServicePlanLineDto {
    const { planId, service, directorate, state, dueOn, units, unitsApproved, peopleAsked, peopleAgreed } = line;
    return { planId: state === null ? null : planId, service, directorate, state, dueOn, units, unitsApproved, peopleAsked, peopleAgreed };
  }
}

/** A page of services with their plans. */
export class ServicePlanPageDto extends pageOf(ServicePlanLineDto) {}
