import { refusalOfDay } from '../calendar/chosen-day';
import type { CalendarDate } from '../calendar/dates';
import type { DayRefusal } from '../calendar/refusals';
import type { ActionId, MeasureId, PostId, ServiceId } from '../shared/id';
import { accept, faultsAmong, type Outcome, type Refusal, refuseAll } from '../shared/outcome';
import { isBlank, normalText } from '../shared/text';
import type { Action, ActionOrigin } from './action';
import type { ActionRefusal } from './refusals';
import { actionTransitions } from './transitions';

/** An action as it is promised. */
export interface NewAction {
  readonly title: string;
  readonly steps: string;
  readonly origin: ActionOrigin | null;
  readonly serviceId: ServiceId | null;
  /** Null while nobody is chosen. */
  readonly ownerPostId: PostId | null;
  /** Null: from the day on which it is agreed. */
  readonly startsOn: CalendarDate | null;
  /** Empty while no day is said. */
  readonly dueOn: CalendarDate | '';
  readonly prediction: { readonly measureId: MeasureId | null; readonly howMuch: string; readonly by: CalendarDate | null } | null;
}

/**
 * A new action: what is done, by which post, by which day. The day is kept as the original one for ever. `agreedOn`: when it was promised, where what it is
 * part of is decided later; its day counts from then.
 *
 * Refuses, all at once: `ActionTitleMissing`, `ActionOwnerMissing`, `ActionDayMissing`, `ActionEndsBeforeItStarts`,
 * `PredictionWithoutMeasure`, and as `refusalOfDay` does of its day.
 * Source: practice C5 (owner, due, status, evidence); ribble-valley 6.6.
 */
export function decideNewAction(
  given: NewAction,
  { id, reference, today, agreedOn = today }: { readonly id: ActionId; readonly reference: string; readonly today: CalendarDate; readonly agreedOn?: CalendarDate },
): Outcome<Action, Refusal<ActionRefusal | DayRefusal>> {
  const refused = refuseAll(newActionFaults(given, agreedOn));
  if (refused) return refused;
  const { ownerPostId, dueOn, origin, serviceId } = given;
  const startsOn = given.startsOn ?? agreedOn;
  return accept({
    id, reference, origin, serviceId, startsOn, title: normalText(given.title), steps: normalText(given.steps), ownerPostId: ownerPostId!, dueOn: dueOn as CalendarDate,
    originalDueOn: dueOn as CalendarDate, progress: 0, status: actionTransitions.first, statusKey: null, statusName: null, statusReason: '', saidOn: today, moves: [],
    prediction: predictionOf(given), waitsFor: [], version: 1,
  });
}

/** Everything at fault in an action as it is promised. */
const newActionFaults = (given: NewAction, today: CalendarDate): readonly Refusal<ActionRefusal | DayRefusal>[] =>
  faultsAmong<Refusal<ActionRefusal | DayRefusal>>([
    isBlank(given.title) && { code: 'ActionTitleMissing' },
    given.ownerPostId === null && { code: 'ActionOwnerMissing' },
    given.dueOn === '' ? { code: 'ActionDayMissing' } : refusalOfDay(given.dueOn, { today }, 'dueOn'),
    given.dueOn !== '' && given.startsOn !== null && given.startsOn > given.dueOn && { code: 'ActionEndsBeforeItStarts' },
    given.prediction !== null && given.prediction.measureId === null && given.prediction.by !== null && { code: 'PredictionWithoutMeasure' },
  ]);

const predictionOf = ({ prediction }: NewAction): Action['prediction'] =>
  prediction === null || (prediction.measureId === null && isBlank(prediction.howMuch)) ? null : { ...prediction, howMuch: normalText(prediction.howMuch) };
