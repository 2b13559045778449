import type { RecoveryPlanLine } from '@golden-thread/application/recovery';
import { recoveryPlanStates } from '@golden-thread/domain/recovery';
import { ApiProperty } from '@nestjs/swagger';
import { pageOf } from '../shared';

/** One recovery plan in a list. */
export class RecoveryPlanLineDto {
  @ApiProperty({ example: 'RP-12' })
  reference!: string;

  @ApiProperty()
  title!: string;

  @ApiProperty()
  serviceName!: string;

  @ApiProperty({ enum: recoveryPlanStates })
  state!: string;

  @ApiProperty({ type: String, format: 'date', nullable: true, description: 'The next thing that somebody owes on it.' })
  nextDueOn!: string | null;

  @ApiProperty({ type: 'integer' })
  monthsReported!: number;

  @ApiProperty({ type: 'integer', description: 'Missed, or reported late.' })
  missedMonths!: number;

  static of({ reference, title, serviceName, state, nextDueOn, monthsReported, missedMonths }: RecoveryPlanLine): RecoveryPlanLineDto {
    return { reference, title, serviceName, state, nextDueOn, monthsReported, missedMonths };
  }
}

/** A page of recovery plans. */
export class RecoveryPlanPageDto extends pageOf(RecoveryPlanLineDto) {}
