import { recoveryLimits } from '@golden-thread/domain/recovery';
import type { RecoveryPlanView } from '@golden-thread/application/recovery';
import { addMonths, type CalendarDate } from '@golden-thread/domain/calendar';
import type { FilledForm } from '../form/filled-form';
import { Page } from '../page';
import { monthWords } from './month-words';
import { recoveryPaths } from './paths';

const actionRows = 6;
const trajectoryMonths = 9;

/** The plan as a form: what is to be reached, why it went wrong, the way there month by month, and who does what by when. */
export function presentDraft(plan: RecoveryPlanView, today: CalendarDate, form: FilledForm<object>): Page {
  const expected = new Map(plan.content?.trajectory.map(({ month, value }) => [month, value]));
  return new Page('recovery/draft', {
    heading: `Write recovery plan ${plan.reference}: ${plan.title}`,
    area: 'Recovery',
    back: { href: recoveryPaths.of(plan.reference), text: `Back to ${plan.reference}` },
    form,
    director: plan.director.postTitle,
    actionRows: Array.from({ length: rowsFor(plan, form) }, (_, index) => index),
    trajectory: monthsFor(plan, today).map((month, index) => {
      const typed = form.typed(`trajectory.${index}.month`) === month ? form.typed(`trajectory.${index}.value`) : undefined;
      return { index, month, name: monthWords(month), value: typed ?? expected.get(month) ?? '' };
    }),
  });
}

/** As many actions as the plan or the form has, and some to fill: none that was written elsewhere is lost by saving here. */
function rowsFor({ content }: RecoveryPlanView, form: FilledForm<object>): number {
  const typed = form.typed('actions');
  const written = Math.max(content?.actions.length ?? 0, Array.isArray(typed) ? typed.length : 0);
  return Math.min(Math.max(actionRows, written), recoveryLimits.actions);
}

/** The months ahead, and those that the plan names already. */
function monthsFor({ content }: RecoveryPlanView, today: CalendarDate): readonly string[] {
  const ahead = Array.from({ length: trajectoryMonths }, (_, index) => addMonths(`${today.slice(0, 7)}-01`, index + 1).slice(0, 7));
  return [...new Set([...(content?.trajectory ?? []).map(({ month }) => month), ...ahead])].sort().slice(0, recoveryLimits.months);
}
