/** Changes of plans in force, as the REST interface gives them out. */

import type { PlanChangeSummary, PlanChangeView } from '@golden-thread/application/plan-change/get-plan-changes';
import type { ObjectiveEdit, PlaceInThread } from '@golden-thread/domain/plan-change/objective-edit';
import { type ChangedPlanKind, changedPlanKinds } from '@golden-thread/domain/plan-change/plan-change';
import { type Approver, approverKeys, type Reach, reachKeys } from '@golden-thread/domain/plan-change/reach';
import { type AnswerState, answerTransitions, type PlanChangeState, planChangeTransitions } from '@golden-thread/domain/plan-change/transitions';
import { type LinkWeight, linkWeightKeys } from '@golden-thread/domain/thread/thread';
import { ApiProperty } from '@nestjs/swagger';
import { pageOf } from '../shared/paging';

const states = Object.keys(planChangeTransitions.moves) as PlanChangeState[];
const answerStates = Object.keys(answerTransitions.moves) as AnswerState[];

/** A change of a plan in a list. */
export class PlanChangeLineDto {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ example: 'PC-3' })
  reference!: string;

  @ApiProperty()
  reason!: string;

  @ApiProperty({ enum: [...changedPlanKinds] })
  planKind!: ChangedPlanKind;

  @ApiProperty({ description: 'The plan’s name.' })
  plan!: string;

  @ApiProperty({ example: '2026/27' })
  year!: string;

  @ApiProperty({ enum: approverKeys })
  approver!: Approver;

  @ApiProperty({ enum: states })
  state!: PlanChangeState;

  @ApiProperty({ format: 'date' })
  proposedOn!: string;

  @ApiProperty({ type: String, format: 'date', nullable: true, description: 'The first day on which it can hold.' })
  takesEffectOn!: string | null;

  @ApiProperty({ type: String, format: 'date', nullable: true })
  inEffectOn!: string | null;

  @ApiProperty({ type: 'integer', description: 'How many plans and managers below were asked.' })
  asked!: number;

  @ApiProperty({ type: 'integer' })
  answered!: number;

  static of({ id, reference, reason, planKind, plan, year, approver, state, proposedOn, takesEffectOn, inEffectOn, asked, answered }: PlanChangeSummary): PlanChangeLineDto {
    return { id, reference, reason, planKind, plan, year, approver, state, proposedOn, takesEffectOn, inEffectOn, asked, answered };
  }
}

/** A page of changes. */
export class PlanChangePageDto extends pageOf(PlanChangeLineDto) {}

/** What an objective says. */
export class ObjectiveTextDto {
  @ApiProperty()
  title!: string;

  @ApiProperty()
  target!: string;

  @ApiProperty({ description: 'Of the council plan’s objectives; else empty.' })
  endOfPlanResult!: string;

  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  priorityId!: string | null;

  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  leadServiceId!: string | null;

  @ApiProperty({ type: String, format: 'date', nullable: true })
  dueOn!: string | null;
}

/** One objective above that is served, and how. */
export class ServedObjectiveDto {
  @ApiProperty({ format: 'uuid' })
  parentId!: string;

  @ApiProperty({ enum: ['direct', 'indirect'] })
  kind!: 'direct' | 'indirect';

  @ApiProperty({ type: String, nullable: true })
  partners!: string | null;

  @ApiProperty({ type: String, nullable: true })
  soThat!: string | null;

  @ApiProperty({ enum: linkWeightKeys, nullable: true })
  weight!: LinkWeight | null;
}

/** What an objective serves, or why it serves nothing above. */
export class PlaceInThreadDto {
  @ApiProperty({ type: [ServedObjectiveDto] })
  serves!: ServedObjectiveDto[];

  @ApiProperty({ description: 'Empty where it serves something.' })
  breakReason!: string;

  static of(place: PlaceInThread | undefined): PlaceInThreadDto | null {
    if (place === undefined) return null;
    return { serves: place.serves.map(({ parentId, kind, partners, soThat, weight }) => ({ parentId, kind, partners, soThat, weight })), breakReason: place.breakReason };
  }
}

/** One edit, with the text as it stood and as it becomes. */
export class ObjectiveEditDto {
  @ApiProperty({ enum: ['add', 'change', 'drop'] })
  kind!: 'add' | 'change' | 'drop';

  @ApiProperty({ format: 'uuid' })
  objectiveId!: string;

  @ApiProperty({ example: 'CP-3' })
  reference!: string;

  @ApiProperty({ type: ObjectiveTextDto, nullable: true })
  was!: ObjectiveTextDto | null;

  @ApiProperty({ type: ObjectiveTextDto, nullable: true })
  becomes!: ObjectiveTextDto | null;

  @ApiProperty({ type: PlaceInThreadDto, nullable: true, description: 'What it served until then, where that changes too.' })
  threadWas!: PlaceInThreadDto | null;

  @ApiProperty({ type: PlaceInThreadDto, nullable: true, description: 'What it serves from then on; null where that stays as it is.' })
  thread!: PlaceInThreadDto | null;

  static of(edit: ObjectiveEdit): ObjectiveEditDto {
    const { kind, objectiveId, reference } = edit;
    return {
      kind, objectiveId, reference, was: edit.kind === 'add' ? null : edit.was, becomes: edit.kind === 'drop' ? null : edit.becomes,
      threadWas: PlaceInThreadDto.of(edit.kind === 'change' ? edit.threadWas : undefined), thread: PlaceInThreadDto.of(edit.thread),
    };
  }
}

/** An answer from the level below. */
export class PlanChangeAnswerDto {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ description: 'The plan, or whose people.' })
  name!: string;

  @ApiProperty({ description: 'The post that answers.' })
  post!: string;

  @ApiProperty({ enum: answerStates })
  state!: AnswerState;

  @ApiProperty()
  reason!: string;
}

/** A change with everything about it. */
export class PlanChangeDto extends PlanChangeLineDto {
  @ApiProperty({ type: [String], enum: reachKeys })
  reaches!: Reach[];

  @ApiProperty({ type: [ObjectiveEditDto] })
  edits!: ObjectiveEditDto[];

  @ApiProperty({ description: 'Why it was called in, declined, taken back or came back.' })
  remark!: string;

  @ApiProperty({ description: 'The minute of members; empty of a director.' })
  minute!: string;

  @ApiProperty({ type: [PlanChangeAnswerDto] })
  answers!: PlanChangeAnswerDto[];

  @ApiProperty({ type: 'integer', minimum: 1, description: 'Sent as ETag; give it back as If-Match.' })
  version!: number;

  static ofView(change: PlanChangeView): PlanChangeDto {
    const { plan, answers, edits, reaches, remark, decision, version } = change;
    const line = PlanChangeLineDto.of({
      ...change, planKind: plan.kind, plan: change.planName, year: plan.year, asked: answers.length, answered: answers.filter(({ state }) => state !== 'asked').length,
    });
    return {
      ...line, reaches: [...reaches], remark, version,
      minute: decision?.minute ?? '',
      edits: edits.map((edit) => ObjectiveEditDto.of(edit)),
      answers: answers.map(({ id, name, post, state, reason }) => ({ id, name, post, state, reason })),
    };
  }
}
