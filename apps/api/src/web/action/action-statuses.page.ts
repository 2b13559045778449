import { type ActionStatusesView, addActionStatus, changeActionStatus, getActionStatuses } from '@golden-thread/application/action/action-statuses';
import type { Database } from '@golden-thread/application/shared/command';
import { type ActionStatus, actionStatuses, actionStatusKeys } from '@golden-thread/domain/action/action';
import { type NamedStatus, statusSetLimits } from '@golden-thread/domain/action/action-status';
import type { Actor } from '@golden-thread/domain/authority/actor';
import { refuse } from '@golden-thread/domain/shared/outcome';
import { Controller, Get, Inject, Param, Post } from '@nestjs/common';
import { IsIn, IsString } from 'class-validator';
import { MustSay, UpTo } from '../../http/text-field';
import { accepted, blankForm, CurrentActor, DATABASE, type FilledForm, FormBody, Page, RoutePolicy, SeeOther, showRefusal } from '../kit';
import { actionStatusTags } from './labels';
import { actionPaths } from './paths';

const yesOrNo = ['yes', 'no'] as const;

class NamedStatusForm {
  @MustSay('ActionStatusTitleMissing')
  @IsString()
  @UpTo(statusSetLimits.title, 'The name')
  title = '';

  @IsIn(yesOrNo, { message: 'Choose whether it is said with its reason.' })
  asksWhy!: 'yes' | 'no';
}

/** Another name for where an action stands. */
export class AddActionStatusForm extends NamedStatusForm {
  @IsIn(actionStatusKeys, { message: 'Choose what it means.' })
  means!: ActionStatus;
}

/** A name that is there, as it is to be. */
export class ChangeActionStatusForm extends NamedStatusForm {
  @IsIn(yesOrNo, { message: 'Choose whether it is offered.' })
  offered!: 'yes' | 'no';
}

const back = { href: actionPaths.statuses, text: 'Back to how actions stand' };
const choice = (form: FilledForm<object>, name: string, yes: string, no: string): readonly object[] => [
  { value: 'yes', text: yes, checked: form.typed(name) === 'yes' }, { value: 'no', text: no, checked: form.typed(name) === 'no' },
];
const whys = (form: FilledForm<object>): readonly object[] => choice(form, 'asksWhy', 'Yes', 'No');

const actionStatusesView = ({ statuses, maySet }: ActionStatusesView): Page =>
  new Page('action/statuses', {
    heading: 'How actions can stand',
    area: 'Actions',
    back: { href: actionPaths.list, text: 'Back to the actions' },
    rows: statuses.map(({ key, title, means, asksWhy, offered }) => ({
      title, colour: actionStatusTags[means].colour, means: actionStatuses[means].means, asksWhy: asksWhy ? 'Wants a reason' : 'Wants none', offered: offered ? 'Yes' : 'No longer', change: maySet ? actionPaths.statusOf(key) : null,
    })),
    add: maySet ? actionPaths.addStatus : null,
  });

const addActionStatusView = (form: FilledForm<object>): Page =>
  new Page('action/add-status', {
    heading: 'Name another way in which actions stand', area: 'Actions', back, form, whys: whys(form),
    meanings: actionStatusKeys.map((value) => ({ value, text: actionStatuses[value].means, hint: { text: `As “${actionStatuses[value].title}”, which is shipped` }, checked: form.typed('means') === value })),
  });

const changeActionStatusView = ({ title, means }: NamedStatus, form: FilledForm<object>): Page =>
  new Page('action/change-status', {
    heading: `Change “${title}”`, area: 'Actions', back, form, whys: whys(form), means: actionStatuses[means].means, offers: choice(form, 'offered', 'Yes', 'No: it stays where it was said'),
  });

const navigation = { section: 'actions', trail: 'back' } as const;

/** The council's own names for where an action stands, and what each means. */
@Controller(actionPaths.statuses)
export class ActionStatusesPage {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'actions.see', audit: 'action-statuses.open', navigation })
  async show(@CurrentActor() actor: Actor): Promise<Page> {
    return actionStatusesView(accepted(await getActionStatuses(this.database, actor)));
  }
}

/** The policy team adds one. */
@Controller(actionPaths.addStatus)
export class AddActionStatusPage {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'measures.configure', audit: 'action-status.open-add', navigation })
  show(): Page {
    return addActionStatusView(blankForm({}));
  }

  @Post()
  @RoutePolicy({ permission: 'measures.configure', audit: 'action-status.add', navigation })
  async add(@CurrentActor() actor: Actor, @FormBody(AddActionStatusForm) form: FilledForm<AddActionStatusForm>): Promise<Page | SeeOther> {
    if (!form.ok) return addActionStatusView(form);
    const { title, means, asksWhy } = form.values;
    const added = await addActionStatus(this.database, actor, { title, means, asksWhy: asksWhy === 'yes', submission: form.submission });
    if (!added.ok) return addActionStatusView(form.refused(showRefusal(added.refusal)));
    return new SeeOther(actionPaths.statuses, `An action can stand as “${added.value.title}” from now on.`);
  }
}

/** The policy team renames one, or offers it no longer. */
@Controller(actionPaths.status)
export class ChangeActionStatusPage {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'measures.configure', audit: 'action-status.open-change', navigation })
  async show(@CurrentActor() actor: Actor, @Param('status') key: string): Promise<Page> {
    const status = await this.find(actor, key);
    const [asksWhy, offered] = [status.asksWhy, status.offered].map((is) => (is ? 'yes' : 'no'));
    return changeActionStatusView(status, blankForm({ title: status.title, asksWhy, offered }));
  }

  @Post()
  @RoutePolicy({ permission: 'measures.configure', audit: 'action-status.change', navigation })
  async change(@CurrentActor() actor: Actor, @Param('status') key: string, @FormBody(ChangeActionStatusForm) form: FilledForm<ChangeActionStatusForm>): Promise<Page | SeeOther> {
    if (!form.ok) return changeActionStatusView(await this.find(actor, key), form);
    const { title, asksWhy, offered } = form.values;
    const changed = await changeActionStatus(this.database, actor, { key, title, asksWhy: asksWhy === 'yes', offered: offered === 'yes', submission: form.submission });
    if (!changed.ok) return changeActionStatusView(await this.find(actor, key), form.refused(showRefusal(changed.refusal)));
    return new SeeOther(actionPaths.statuses, 'It is changed.');
  }

  private async find(actor: Actor, key: string): Promise<NamedStatus> {
    const { statuses } = accepted(await getActionStatuses(this.database, actor));
    return statuses.find((one) => one.key === key) ?? accepted(refuse('NotFound'));
  }
}
