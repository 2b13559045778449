import { recordPlanChangeDecision } from '@golden-thread/application/plan-change/decide-plan-change';
import { getPlanChange, type PlanChangeView } from '@golden-thread/application/plan-change/get-plan-changes';
import type { Database } from '@golden-thread/application/shared/command';
import type { Actor } from '@golden-thread/domain/authority/actor';
import { longDate } from '@golden-thread/domain/calendar/date-format';
import { planChangeLimits } from '@golden-thread/domain/plan-change/plan-change';
import { approvers } from '@golden-thread/domain/plan-change/reach';
import type { MeetingId } from '@golden-thread/domain/shared/id';
import { Controller, Get, Inject, Param, Post } from '@nestjs/common';
import { IsIn, IsString, ValidateIf } from 'class-validator';
import { IsId } from '../../http/id-field';
import { MustSay, UpTo } from '../../http/text-field';
import { accepted, blankForm, CurrentActor, DATABASE, type FilledForm, FormBody, Page, RoutePolicy, SeeOther, showRefusal } from '../kit';
import { planChangePaths } from './paths';
import { concernsView, editView } from './plan-change.view';

/** The decision on a change; of members with meeting and minute. */
export class DecidePlanChangeForm {
  @IsIn(['agree', 'decline'], { message: 'Choose whether the change is agreed or declined.' })
  decision!: 'agree' | 'decline';

  @ValidateIf(({ meetingId }: DecidePlanChangeForm) => meetingId !== '')
  @IsId({ message: 'Choose the meeting from the list.' })
  meetingId: MeetingId | '' = '';

  @IsString()
  @UpTo(planChangeLimits.minute, 'The minute')
  minute = '';

  @MustSay('RemarkMissing', ({ decision }: DecidePlanChangeForm) => decision === 'decline')
  @IsString()
  @UpTo(planChangeLimits.remark, 'The reason')
  remark = '';
}

function decidePlanChangeView(change: PlanChangeView, form: FilledForm<object>): Page {
  const { members, title } = approvers[change.approver];
  const checked = (value: string): boolean => form.typed('decision') === value;
  return new Page('plan-change/decision', {
    heading: members ? `What did ${title === 'Cabinet' || title === 'Full Council' ? title : title.toLowerCase()} decide on ${change.reference}?` : `Decide change ${change.reference}`,
    caption: change.planName,
    area: 'Plans',
    back: { href: planChangePaths.of(change.reference), text: `Back to ${change.reference}` },
    form,
    members,
    meets: change.approver === 'cabinet' || change.approver === 'full-council',
    meetings: [{ value: '', text: 'Choose the meeting' }, ...change.meetings.map(({ id, name, heldOn }) => ({ value: id, text: `${name}, ${longDate(heldOn)}`, selected: form.typed('meetingId') === id }))],
    decisions: [{ value: 'agree', text: 'Agreed', checked: checked('agree') }, { value: 'decline', text: 'Declined', checked: checked('decline') }],
    reason: change.reason,
    remark: change.remark,
    edits: change.edits.map((edit) => editView(edit, change.named)),
    concerns: concernsView(change.concerns),
    isOpen: change.state === 'proposed',
  });
}

const navigation = { section: 'plans', trail: 'back' } as const;

/** The director decides a change; of members democratic services or the policy team record what they decided. */
@Controller(planChangePaths.decision)
export class DecidePlanChangePage {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'plans.see', audit: 'plan-change.open-decision', navigation })
  async show(@CurrentActor() actor: Actor, @Param('change') named: string): Promise<Page> {
    const change = accepted(await getPlanChange(this.database, actor, named));
    return decidePlanChangeView(change, blankForm({}, change.version));
  }

  @Post()
  @RoutePolicy({ permission: 'plans.see', audit: 'plan-change.decide', navigation })
  async decide(@CurrentActor() actor: Actor, @Param('change') named: string, @FormBody(DecidePlanChangeForm) form: FilledForm<DecidePlanChangeForm>): Promise<Page | SeeOther> {
    const again = async (shown: FilledForm<object>): Promise<Page> => decidePlanChangeView(accepted(await getPlanChange(this.database, actor, named)), shown);
    if (!form.ok) return again(form);
    const { decision, meetingId, minute, remark } = form.values;
    const decided = await recordPlanChangeDecision(this.database, actor, { changeId: named, decision, meetingId: meetingId || null, minute, remark, ...form.sent });
    if (!decided.ok) return again(form.refused(showRefusal(decided.refusal)));
    const says = { 'in-effect': 'The change is in effect. Those below are asked.', agreed: 'It is agreed, and takes effect once it can no longer be called in.', declined: 'It is declined; the plan stays as it was.', lapsed: 'Nothing of it is left to change: its page says what has come between.' } as const;
    const { reference, state } = decided.value;
    return new SeeOther(planChangePaths.of(reference), state in says ? says[state as keyof typeof says] : 'Something has changed since it was proposed. It is made anew on what the plan says now, to be decided again.');
  }
}
