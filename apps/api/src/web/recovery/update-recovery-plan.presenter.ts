import type { RecoveryPlanView } from '@golden-thread/application/recovery';
import { type CalendarDate, dueWording, longDate } from '@golden-thread/domain/calendar';
import type { FilledForm } from '../form/filled-form';
import { Page } from '../page';
import { monthWords } from './month-words';
import { recoveryPaths } from './paths';
import { presentContent } from './plan-content.presenter';
import { planStatuses, stateWords } from './words';

/** One month's report, beside what the plan expected of it. */
export function presentUpdate(plan: RecoveryPlanView, today: CalendarDate, form: FilledForm<object>): Page {
  const owed = plan.months.find(({ state }) => state === 'asked' || state === 'missed');
  const expected = owed && plan.content?.trajectory.find(({ month }) => month === owed.month)?.value;
  return new Page('recovery/update', {
    heading: owed ? `Report on ${plan.reference} for ${monthWords(owed.month)}` : `Report on ${plan.reference}`,
    area: 'Recovery',
    back: { href: recoveryPaths.of(plan.reference), text: `Back to ${plan.reference}` },
    caption: plan.title,
    form,
    owed: owed && { due: longDate(owed.dueOn), wording: dueWording(owed.dueOn, today), late: owed.dueOn < today },
    state: stateWords[plan.state],
    expected,
    content: presentContent(plan),
    statuses: Object.entries(planStatuses).map(([value, { word }]) => ({ value, text: word, checked: form.typed('planStatus') === value })),
  });
}
