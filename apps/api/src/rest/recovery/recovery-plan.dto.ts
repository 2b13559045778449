/** Recovery plans as the REST interface gives them out. */

import type { NamedRecoveryPlan, RecoveryPlanSummary } from '@golden-thread/application/recovery/get-recovery-plans';
import { type RecoveryCondition, type RecoveryMonth, recoveryPlanStates, recoveryVerdicts } from '@golden-thread/domain/recovery/recovery-plan';
import { ApiProperty } from '@nestjs/swagger';
import { pageOf } from '../shared/paging';
import { RecoveryUpdateDto } from './recovery-commands.dto';
import { RecoveryContentDto } from './recovery-content.dto';

/** One month of a plan: what was asked, what came, what the panel said. */
export class RecoveryMonthDto {
  @ApiProperty({ example: '2026-10' })
  month!: string;

  @ApiProperty({ format: 'date' })
  dueOn!: string;

  @ApiProperty({ enum: ['asked', 'missed', 'submitted', 'judged'] })
  state!: string;

  @ApiProperty({ description: 'The update came after its due date.' })
  late!: boolean;

  @ApiProperty({ type: RecoveryUpdateDto, nullable: true })
  update!: RecoveryUpdateDto | null;

  @ApiProperty({ type: String, format: 'date', nullable: true })
  submittedOn!: string | null;

  @ApiProperty({ type: String, enum: [...recoveryVerdicts, null], nullable: true })
  verdict!: string | null;

  @ApiProperty({ type: String, nullable: true })
  verdictReason!: string | null;

  @ApiProperty({ type: String, format: 'date', nullable: true })
  judgedOn!: string | null;

  static of({ month, dueOn, state, late, update, submittedOn, verdict, verdictReason, judgedOn }: RecoveryMonth): RecoveryMonthDto {
    return { month, dueOn, state, late, update, submittedOn, verdict, verdictReason, judgedOn };
  }
}

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

  static of({ reference, title, serviceName, state, nextDueOn, monthsReported, missedMonths }: RecoveryPlanSummary): RecoveryPlanLineDto {
    return { reference, title, serviceName, state, nextDueOn, monthsReported, missedMonths };
  }
}

/** A page of recovery plans. */
export class RecoveryPlanPageDto extends pageOf(RecoveryPlanLineDto) {}

/** Somebody concerned with a plan: a post and whoever answers for it today. */
export class RecoveryPartyDto {
  @ApiProperty({ format: 'uuid' })
  postId!: string;

  @ApiProperty()
  postTitle!: string;

  @ApiProperty({ type: [String], description: 'Names of those who answer for the post today.' })
  people!: string[];
}

/** A condition of the approval, and how it was met. */
export class RecoveryConditionDto {
  @ApiProperty()
  text!: string;

  @ApiProperty({ format: 'uuid', description: 'The post that answers for it.' })
  postId!: string;

  @ApiProperty({ format: 'date' })
  dueOn!: string;

  @ApiProperty({ type: String, format: 'date', nullable: true })
  metOn!: string | null;

  @ApiProperty({ type: String, nullable: true })
  how!: string | null;

  static of({ text, postId, dueOn, met }: RecoveryCondition): RecoveryConditionDto {
    return { text, postId, dueOn, metOn: met?.on ?? null, how: met?.how ?? null };
  }
}

/** A recovery plan, whole. */
export class RecoveryPlanDto {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ example: 'RP-12' })
  reference!: string;

  @ApiProperty()
  title!: string;

  @ApiProperty({ enum: recoveryPlanStates })
  state!: string;

  @ApiProperty({ type: 'integer', description: 'Sent as ETag; give it back as If-Match.' })
  version!: number;

  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  measureId!: string | null;

  @ApiProperty()
  serviceName!: string;

  @ApiProperty({ type: RecoveryPartyDto })
  accountable!: RecoveryPartyDto;

  @ApiProperty({ type: RecoveryPartyDto })
  director!: RecoveryPartyDto;

  @ApiProperty({ type: RecoveryPartyDto })
  requester!: RecoveryPartyDto;

  @ApiProperty({ type: RecoveryPartyDto })
  panelChair!: RecoveryPartyDto;

  @ApiProperty({ type: [String], description: 'Those whose hands are in the plan; they decide nothing about it.' })
  authors!: string[];

  @ApiProperty({ type: RecoveryContentDto, nullable: true })
  content!: RecoveryContentDto | null;

  @ApiProperty({ type: String, format: 'date', nullable: true })
  submittedOn!: string | null;

  @ApiProperty({ type: String, format: 'date', nullable: true })
  approvedOn!: string | null;

  @ApiProperty({ type: String, format: 'date', nullable: true })
  closedOn!: string | null;

  @ApiProperty({ type: String, format: 'date', nullable: true })
  relapseWatchUntil!: string | null;

  @ApiProperty({ type: [RecoveryMonthDto] })
  months!: RecoveryMonthDto[];

  @ApiProperty({ type: [RecoveryConditionDto], description: 'What the director approved it under, counted from 1.' })
  conditions!: RecoveryConditionDto[];

  static of(plan: NamedRecoveryPlan): RecoveryPlanDto {
    const { id, reference, title, state, version, measureId, serviceName, authors, submittedOn, approvedOn, closedOn, relapseWatchUntil } = plan;
    const party = ({ postId, postTitle, people }: NamedRecoveryPlan['director']): RecoveryPartyDto => ({
      postId, postTitle, people: people.map(({ name }) => name),
    });
    return {
      id, reference, title, state, version, measureId, serviceName, submittedOn, approvedOn, closedOn, relapseWatchUntil,
      accountable: party(plan.accountable), director: party(plan.director), requester: party(plan.requester), panelChair: party(plan.panelChair),
      authors: [...authors],
      content: plan.content && RecoveryContentDto.of(plan.content),
      months: plan.months.map((month) => RecoveryMonthDto.of(month)),
      conditions: plan.conditions.map((condition) => RecoveryConditionDto.of(condition)),
    };
  }
}
