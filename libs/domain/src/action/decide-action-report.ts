import { refusalOfDay } from '../calendar/chosen-day';
import type { CalendarDate } from '../calendar/dates';
import type { DayRefusal } from '../calendar/refusals';
import { accept, faultsAmong, type Outcome, type Refusal, refuse, refuseAll } from '../shared/outcome';
import { isBlank, normalText } from '../shared/text';
import { type Action, type ActionStatus, actionStatuses, type DueDateMove, wholeProgress } from './action';
import type { NamedStatus } from './action-status';
import type { ActionRefusal } from './refusals';
import { actionTransitions } from './transitions';

/** How an action stands, as its owner says it. What has not changed is said again: that confirms it. */
export interface ActionReport {
  readonly says: NamedStatus;
  readonly progress: number;
  readonly dueOn: CalendarDate;
  readonly reason: string;
}

/** An action that is waited for, as far as achieving the other one goes. */
export interface ActionWaitedFor {
  readonly reference: string;
  readonly status: ActionStatus;
}

/**
 * Whoever owns an action says how it stands, by one of the council's own statuses. One that wants a reason is said with it, and so is every later day; the first day
 * promised stays beside it. An achieved action is at 100%; it is not achieved before those that it waits for.
 *
 * Refuses: `ActionEnded`, `ActionWaitsForOthers`; and all at once `ActionProgressOutOfRange`, `ActionReasonMissing`, `SlipReasonMissing`,
 * `ActionEndsBeforeItStarts`, and as `refusalOfDay` does of a new day.
 */
export function decideActionReport(
  action: Action,
  { today, waitedFor, ...report }: ActionReport & { readonly today: CalendarDate; readonly waitedFor: readonly ActionWaitedFor[] },
): Outcome<Action, Refusal<ActionRefusal | DayRefusal>> {
  const { says } = report;
  const status = actionTransitions.next(action.status, says.means);
  if (status === null) return refuse('ActionEnded', { status: action.status });
  const open = waitedFor.filter((one) => actionStatuses[one.status].open);
  if (status === 'achieved' && open.length > 0) return refuse('ActionWaitsForOthers', { open: open.map(({ reference }) => reference) });
  const refused = refuseAll(faultsOf(action, report, today));
  if (refused) return refused;
  const reason = normalText(report.reason);
  const move: DueDateMove = { from: action.dueOn, to: report.dueOn, on: today, reason };
  return accept({
    ...action,
    status,
    statusKey: says.key,
    statusName: says.title,
    progress: status === 'achieved' ? wholeProgress : report.progress,
    statusReason: reason,
    saidOn: today,
    dueOn: report.dueOn,
    moves: move.from === move.to ? action.moves : [...action.moves, move],
    version: action.version + 1,
  });
}

function faultsOf(action: Action, { says, progress, dueOn, reason }: ActionReport, today: CalendarDate): readonly Refusal<ActionRefusal | DayRefusal>[] {
  const moved = dueOn !== action.dueOn;
  const resumed = !actionStatuses[action.status].open;
  const asksWhy = says.asksWhy || resumed;
  return faultsAmong<Refusal<ActionRefusal | DayRefusal>>([
    (!Number.isInteger(progress) || progress < 0 || progress > wholeProgress) && { code: 'ActionProgressOutOfRange' },
    moved && refusalOfDay(dueOn, { today }, 'dueOn'),
    dueOn < action.startsOn && { code: 'ActionEndsBeforeItStarts' },
    isBlank(reason) && (asksWhy ? { code: 'ActionReasonMissing', details: { status: says.means, named: says.title } } : dueOn > action.dueOn && { code: 'SlipReasonMissing' }),
  ]);
}
