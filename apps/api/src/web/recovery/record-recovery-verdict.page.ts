import { getRecoveryPlan, type RecoveryPlanView } from '@golden-thread/application/recovery/get-recovery-plans';
import { recordRecoveryVerdict } from '@golden-thread/application/recovery/record-recovery-verdict';
import type { Database } from '@golden-thread/application/shared/command';
import { monthName } from '@golden-thread/domain/calendar/date-format';
import { recoveryLimits } from '@golden-thread/domain/recovery/recovery-plan';
import type { PersonId } from '@golden-thread/domain/shared/id';
import { Controller, Get, Inject, Param, Post } from '@nestjs/common';
import { Transform } from 'class-transformer';
import { ArrayMaxSize, ArrayNotEmpty, IsIn, IsNotEmpty, IsString } from 'class-validator';
import { IsId } from '../../http/id-field';
import { UpTo } from '../../http/text-field';
import {
  accepted,
  blankForm,
  CurrentPerson,
  DATABASE,
  type FilledForm,
  FormBody,
  Page,
  RoutePolicy,
  SeeOther,
  showRefusal,
  type SignedIn,
} from '../kit';
import { formatParty, planStatusLabels, formatReportedValue, recoveryPlanStateLabels, verdictLabels } from './labels';
import { recoveryPaths } from './paths';
import { recoveryPlanContentView } from './plan-content.view';

/** The panel's one verdict, with those present. */
export class RecordRecoveryVerdictForm {
  @IsIn(['satisfied', 'not-yet', 'escalate'], { message: 'Choose the panel’s verdict.' })
  verdict!: 'satisfied' | 'not-yet' | 'escalate';

  @IsNotEmpty({ message: 'Say why: members, the manager and the public read it.' })
  @IsString()
  @UpTo(recoveryLimits.text, 'The reason')
  reason = '';

  // One ticked box arrives as a text, several as a list.
  @Transform(({ value }) => (value === undefined ? [] : [value].flat()))
  @ArrayNotEmpty({ message: 'Tick who was present at the panel, yourself among them.' })
  @ArrayMaxSize(recoveryLimits.present, { message: `Tick at most ${recoveryLimits.present} people.` })
  @IsId({ each: true, message: 'Tick people of the list only. Open the page again.' })
  present: PersonId[] = [];
}

/** What was reported since the last verdict, and the question whether the panel is satisfied. */
function recordRecoveryVerdictView(person: SignedIn, plan: RecoveryPlanView, form: FilledForm<object>): Page {
  const ticked = [form.typed('present')].flat();
  return new Page('recovery/verdict', {
    heading: `Is the panel satisfied with ${plan.reference}: ${plan.title}?`,
    area: 'Recovery',
    back: { href: recoveryPaths.of(plan.reference), text: `Back to ${plan.reference}` },
    form,
    mayRecord: person.actor.postIds.includes(plan.panelChair.postId),
    chair: formatParty(plan.panelChair),
    isAwaited: plan.state === 'awaiting-verdict' || form.isStale,
    state: recoveryPlanStateLabels[plan.state],
    reported: plan.months
      .filter(({ state }) => state === 'submitted')
      .map((one) => ({
        ...one.update, name: monthName(one.month), late: one.late, value: formatReportedValue(plan, one), status: one.update && planStatusLabels[one.update.planStatus],
      })),
    content: recoveryPlanContentView(plan),
    excluded: excludedFrom(plan),
    mayBePresent: plan.panel.map(({ id, name, as }) => ({ value: id, text: name, hint: { text: as }, checked: ticked.includes(id) })),
    verdicts: Object.entries(verdictLabels).map(([value, text]) => ({
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

const navigation = { section: 'recovery', trail: 'back' } as const;

/** The panel's chair records its verdict. */
@Controller(recoveryPaths.verdict)
export class RecordRecoveryVerdictPage {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'recovery.judge', audit: 'recovery-plan.open-verdict', navigation })
  async show(@CurrentPerson() person: SignedIn, @Param('plan') reference: string): Promise<Page> {
    const plan = accepted(await getRecoveryPlan(this.database, person.actor, reference));
    return recordRecoveryVerdictView(person, plan, blankForm({}, plan.version));
  }

  @Post()
  @RoutePolicy({ permission: 'recovery.judge', audit: 'recovery-plan.judge', navigation })
  async record(
    @CurrentPerson() person: SignedIn,
    @Param('plan') reference: string,
    @FormBody(RecordRecoveryVerdictForm) form: FilledForm<RecordRecoveryVerdictForm>,
  ): Promise<Page | SeeOther> {
    const again = async (shown: FilledForm<object>): Promise<Page> =>
      recordRecoveryVerdictView(person, accepted(await getRecoveryPlan(this.database, person.actor, reference)), shown);
    if (!form.ok) return again(form);
    const { verdict, reason, present } = form.values;
    const recorded = await recordRecoveryVerdict(this.database, person.actor, {
      planId: reference, ...form.sent, verdict, reason, presentIds: present,
    });
    if (!recorded.ok) return again(form.refused(showRefusal(recorded.refusal)));
    return new SeeOther(recoveryPaths.of(recorded.value.reference), bannerOf[verdict]);
  }
}

const bannerOf = {
  satisfied: 'The panel is satisfied. The plan is closed and the measure is watched for a relapse.',
  'not-yet': 'The panel is not yet satisfied. The next monthly update will be asked for.',
  escalate: 'The panel has escalated the plan. The director and whoever asked for it are told.',
} as const;
