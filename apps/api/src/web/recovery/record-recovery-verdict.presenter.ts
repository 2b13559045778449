import type { RecoveryPlanView } from '@golden-thread/application/recovery';
import type { FilledForm } from '../form/filled-form';
import type { SignedIn } from '../../auth/signed-in';
import { Page } from '../page';
import { monthWords } from './month-words';
import { recoveryPaths } from './paths';
import { partyWords } from './party-words';
import { presentContent } from './plan-content.presenter';
import { reportedWords } from './reported-words';
import { planStatuses, stateWords, verdictWords } from './words';

/** What was reported since the last verdict, and the question whether the panel is satisfied. */
export function presentVerdict(person: SignedIn, plan: RecoveryPlanView, form: FilledForm<object>): Page {
  const ticked = [form.typed('present')].flat();
  return new Page('recovery/verdict', {
    heading: `Is the panel satisfied with ${plan.reference}: ${plan.title}?`,
    area: 'Recovery',
    back: { href: recoveryPaths.of(plan.reference), text: `Back to ${plan.reference}` },
    form,
    mayRecord: person.actor.postIds.includes(plan.panelChair.postId),
    chair: partyWords(plan.panelChair),
    isAwaited: plan.state === 'awaiting-verdict' || form.isStale,
    state: stateWords[plan.state],
    reported: plan.months
      .filter(({ state }) => state === 'submitted')
      .map((one) => ({
        ...one.update, name: monthWords(one.month), late: one.late, value: reportedWords(plan, one), status: one.update && planStatuses[one.update.planStatus],
      })),
    content: presentContent(plan),
    excluded: excludedFrom(plan),
    mayBePresent: plan.panel.map(({ id, name, as }) => ({ value: id, text: name, hint: { text: as }, checked: ticked.includes(id) })),
    verdicts: Object.entries(verdictWords).map(([value, text]) => ({
      value, text, checked: form.typed('verdict') === value, hint: { text: hints[value as keyof typeof hints] },
    })),
  });
}

/** Who never votes on this plan, and why. */
const excludedFrom = ({ accountable, authors }: RecoveryPlanView): readonly string[] => [
  ...accountable.people.map(({ name }) => `${name} answers for the plan as ${accountable.postTitle}${authors.includes(name) ? ', and wrote it' : ''}.`),
  ...authors.filter((name) => !accountable.people.some((person) => person.name === name)).map((name) => `${name} wrote the plan.`),
];

const hints = {
  satisfied: 'Closes the plan. The measure is watched for six months.',
  'not-yet': 'The next month’s update is asked for.',
  escalate: 'As “not yet”; the director and whoever asked for the plan are told, and the plan stands first on the list and before the next corporate review.',
} as const;
