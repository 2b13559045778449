import { changeAction } from '@golden-thread/application/action/change-action';
import { type ActionView, getAction } from '@golden-thread/application/action/get-actions';
import type { Database } from '@golden-thread/application/shared/command';
import type { Actor } from '@golden-thread/domain/authority/actor';
import { Controller, Get, Inject, Param, Post } from '@nestjs/common';
import { accepted, blankForm, CurrentActor, DATABASE, type FilledForm, FormBody, Page, redisplay, RoutePolicy, SeeOther, showRefusal } from '../kit';
import { ActionForm } from './action.form';
import { actionPaths } from './paths';

const asItIs = ({ title, steps, owner }: ActionView): Readonly<Record<string, string>> => ({ title, steps, owner: owner.code });

const changeActionView = (action: ActionView, form: FilledForm<object>): Page =>
  new Page('action/change', {
    heading: `Change ${action.reference}`,
    caption: action.title,
    area: 'Actions',
    back: { href: actionPaths.of(action.reference), text: `Back to ${action.reference}` },
    form,
  });

const navigation = { section: 'actions', trail: 'back' } as const;

/** Words an action anew, or gives it to another post. */
@Controller(actionPaths.change)
export class ChangeActionPage {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'actions.write', audit: 'action.open-change', navigation })
  async show(@CurrentActor() actor: Actor, @Param('action') named: string): Promise<Page> {
    const action = accepted(await getAction(this.database, actor, named));
    return changeActionView(action, blankForm(asItIs(action), action.version));
  }

  @Post()
  @RoutePolicy({ permission: 'actions.write', audit: 'action.change', navigation })
  async change(@CurrentActor() actor: Actor, @Param('action') named: string, @FormBody(ActionForm) form: FilledForm<ActionForm>): Promise<Page | SeeOther> {
    const again = async (shown: FilledForm<object>): Promise<Page> => {
      const action = accepted(await getAction(this.database, actor, named));
      return redisplay((as) => changeActionView(action, as), shown, blankForm(asItIs(action)));
    };
    if (!form.ok) return again(form);
    const { title, steps, owner } = form.values;
    const changed = await changeAction(this.database, actor, { actionId: named, title, steps, owner: { code: owner }, ...form.sent });
    if (!changed.ok) return again(form.refused(showRefusal(changed.refusal)));
    return new SeeOther(actionPaths.of(changed.value.reference), 'The action is changed.');
  }
}
