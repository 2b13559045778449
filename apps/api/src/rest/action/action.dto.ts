import type { ActionsAssigned } from '@golden-thread/application/action/change-action';
import type { ActionSummary, ActionView } from '@golden-thread/application/action/get-actions';
import { actionLimits, type ActionOriginKind, actionOrigins, type ActionStatus, actionStatusKeys, slipsOf, wholeProgress } from '@golden-thread/domain/action/action';
import { forecastOf } from '@golden-thread/domain/action/action-forecast';
import { statusTitle } from '@golden-thread/domain/action/action-status';
import { ApiProperty } from '@nestjs/swagger';
import { showRefusal } from '../../http/refusals/show-refusal';
import { pageOf } from '../shared/paging';

const originKinds = Object.keys(actionOrigins) as ActionOriginKind[];

/** An action as the register lists it. */
export class ActionLineDto {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ example: 'AC-12' })
  reference!: string;

  @ApiProperty()
  title!: string;

  @ApiProperty({ type: String, nullable: true, description: 'In whose part of the register it stands; null: the council’s.' })
  service!: string | null;

  @ApiProperty({ enum: originKinds, nullable: true, description: 'What it was agreed in.' })
  origin!: ActionOriginKind | null;

  @ApiProperty({ description: 'The post that owns it.' })
  owner!: string;

  @ApiProperty({ description: 'Who answers for that post today; empty where nobody is in post.' })
  people!: string;

  @ApiProperty({ format: 'date' })
  dueOn!: string;

  @ApiProperty({ format: 'date', description: 'When it was first promised for; it never changes.' })
  originalDueOn!: string;

  @ApiProperty({ type: 'integer', description: 'How often it was moved to a later day.' })
  slips!: number;

  @ApiProperty({ type: 'integer', minimum: 0, maximum: wholeProgress })
  progress!: number;

  @ApiProperty({ enum: actionStatusKeys, description: 'What it means, where it stands.' })
  status!: ActionStatus;

  @ApiProperty({ description: 'What the council calls that.' })
  statusTitle!: string;

  @ApiProperty({ description: 'Why it stands so; empty while nothing had to be said.' })
  statusReason!: string;

  @ApiProperty({ type: String, format: 'date', nullable: true, description: 'When it is done, if it goes on at its pace; null where nothing is foretold.' })
  forecast!: string | null;

  @ApiProperty({ format: 'date', description: 'When somebody last said how it stands.' })
  saidOn!: string;

  static of({ id, reference, title, service, origin, owner, people, startsOn, dueOn, originalDueOn, slips, progress, status, statusName, statusReason, saidOn }: Omit<ActionSummary, 'saysHow'>): ActionLineDto {
    return { id, reference, title, service, origin, owner, people, dueOn, originalDueOn, slips, progress, status, statusTitle: statusTitle({ status, statusName }), forecast: forecastOf({ status, startsOn, saidOn, progress }), statusReason, saidOn };
  }
}

/** A page of the register. */
export class ActionPageDto extends pageOf(ActionLineDto) {}

/** A day that was moved. */
export class DueDateMoveDto {
  @ApiProperty({ format: 'date' })
  from!: string;

  @ApiProperty({ format: 'date' })
  to!: string;

  @ApiProperty({ format: 'date', description: 'When it was moved.' })
  on!: string;

  @ApiProperty()
  reason!: string;
}

/** What an action should change. */
export class PredictionDto {
  @ApiProperty({ type: String, nullable: true, example: 'HS07' })
  measure!: string | null;

  @ApiProperty({ maxLength: actionLimits.howMuch, example: '3 points' })
  howMuch!: string;

  @ApiProperty({ type: String, format: 'date', nullable: true })
  by!: string | null;
}

/** An action with everything about it. */
export class ActionDto extends ActionLineDto {
  @ApiProperty({ description: 'How it is done; empty: nobody has said.' })
  steps!: string;

  @ApiProperty({ type: String, format: 'uuid', nullable: true, description: 'The thing it was agreed in.' })
  originId!: string | null;

  @ApiProperty({ format: 'date' })
  startsOn!: string;

  @ApiProperty({ type: [DueDateMoveDto] })
  moves!: DueDateMoveDto[];

  @ApiProperty({ type: PredictionDto, nullable: true })
  prediction!: PredictionDto | null;

  @ApiProperty({ type: [String], example: ['AC-3'], description: 'The actions that must be achieved before it.' })
  waitsFor!: string[];

  @ApiProperty({ type: [String], description: 'The actions that wait for it.' })
  waitedForBy!: string[];

  @ApiProperty({ type: 'integer', minimum: 1, description: 'Sent as ETag; give it back as If-Match.' })
  version!: number;

  static ofView(action: ActionView): ActionDto {
    const { origin, owner, prediction, measure, steps, startsOn, version } = action;
    const line = ActionLineDto.of({ ...action, origin: origin?.kind ?? null, owner: owner.title, slips: slipsOf(action) });
    return {
      ...line, steps, startsOn, version,
      originId: origin?.id ?? null,
      moves: action.moves.map((move) => ({ ...move })),
      prediction: prediction && { measure: measure?.ref ?? null, howMuch: prediction.howMuch, by: prediction.by },
      waitsFor: action.waitsForActions.map(({ reference }) => reference),
      waitedForBy: action.waitedForBy.map(({ reference }) => reference),
    };
  }
}

/** An action that was not given to the post, and why. */
export class ActionRefusedDto {
  @ApiProperty({ example: 'AC-12' })
  reference!: string;

  @ApiProperty()
  code!: string;

  @ApiProperty()
  message!: string;
}

/** What became of actions that were given to another post together. */
export class ActionsAssignedDto {
  @ApiProperty({ type: [String], description: 'References of those that were given to it.' })
  done!: string[];

  @ApiProperty({ type: [ActionRefusedDto] })
  refused!: ActionRefusedDto[];

  static of({ done, refused }: ActionsAssigned): ActionsAssignedDto {
    return { done: [...done], refused: refused.map(({ about, refusal }) => ({ reference: about, code: refusal.code, message: showRefusal(refusal).message })) };
  }
}
