/** The policy team gives whoever is asked for a return more time. */

import { refusalOfWorkingDay } from '../calendar/chosen-day';
import type { CalendarDate } from '../calendar/dates';
import type { CouncilDate } from '../calendar/working-calendar';
import { accept, type Outcome, refuse } from '../shared/outcome';
import { isBlank, normalText } from '../shared/text';
import type { StageReturnEvent } from './events';
import { isReturnOpen, type StageReturn, stageReturnStream } from './stage-return';

type Extended = Extract<StageReturnEvent, { name: 'StageReturnExtended' }>;

/**
 * Whether whoever is asked for a return gets until a later working day: while it is theirs to write, with a reason. Its day then no longer moves with its stage, unless that goes beyond it; until it is
 * over, with its days of grace, the owner of the stage is not told that it is overdue. More time is never less: `turnDueOn`, the day by which whoever is asked has been asked for it, may lie after the stage's
 * day, as it does for what was sent back. Null: nobody is asked.
 *
 * Refusals: ReturnNotOpen, ExtensionNotLater, ReasonMissing, and as `refusalOfWorkingDay` does.
 */
export function decideReturnExtension(given: StageReturn, { to, reason, turnDueOn, ...on }: CouncilDate & { readonly to: CalendarDate; readonly reason: string; readonly turnDueOn: CalendarDate | null }): Outcome<Extended> {
  const { id, state, yearId, stage } = given;
  const dueOn = [given.dueOn, turnDueOn].filter((day) => day !== null).sort().at(-1) ?? null;
  if (!isReturnOpen(state)) return refuse('ReturnNotOpen', { state });
  if (dueOn !== null && to <= dueOn) return refuse('ExtensionNotLater', { dueOn });
  const refused = refusalOfWorkingDay(to, on, 'to');
  if (refused !== null) return { ok: false, refusal: refused };
  if (isBlank(reason)) return refuse('ReasonMissing');
  return accept({ name: 'StageReturnExtended', stream: stageReturnStream(id), payload: { yearId, stage, from: dueOn, to }, wording: { reason: normalText(reason) } });
}
