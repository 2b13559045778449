import { chooseDependencies } from '@golden-thread/application/action/change-action';
import { type ActionView, getAction } from '@golden-thread/application/action/get-actions';
import type { Database } from '@golden-thread/application/shared/command';
import { actionLimits, actionReferencePattern } from '@golden-thread/domain/action/action';
import type { Actor } from '@golden-thread/domain/authority/actor';
import { Controller, Get, Inject, Param, Post } from '@nestjs/common';
import { Transform } from 'class-transformer';
import { ArrayMaxSize, Matches } from 'class-validator';
import { accepted, blankForm, CurrentActor, DATABASE, type FilledForm, FormBody, Page, redisplay, RoutePolicy, SeeOther, showRefusal } from '../kit';
import { actionPaths } from './paths';

/** What an action waits for: references, with spaces or commas between them. */
export class ChooseDependenciesForm {
  @Transform(({ value }) => String(value ?? '').split(/[\s,;]+/).filter((one) => one !== ''))
  @ArrayMaxSize(actionLimits.waitsFor, { message: `An action waits for ${actionLimits.waitsFor} others at most. Name those that it waits for directly.` })
  @Matches(actionReferencePattern, { each: true, message: 'Name actions by their references, such as AC-12, with commas between them.' })
  references: string[] = [];
}

const asItIs = ({ waitsForActions }: ActionView): Readonly<Record<string, string>> => ({ references: waitsForActions.map(({ reference }) => reference).join(', ') });

const chooseDependenciesView = (action: ActionView, form: FilledForm<object>): Page =>
  new Page('action/dependencies', {
    heading: `What does ${action.reference} wait for?`,
    caption: action.title,
    area: 'Actions',
    back: { href: actionPaths.of(action.reference), text: `Back to ${action.reference}` },
    form,
  });

const navigation = { section: 'actions', trail: 'back' } as const;

/** Says which others an action waits for. */
@Controller(actionPaths.dependencies)
export class ChooseDependenciesPage {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'actions.write', audit: 'action.open-dependencies', navigation })
  async show(@CurrentActor() actor: Actor, @Param('action') named: string): Promise<Page> {
    const action = accepted(await getAction(this.database, actor, named));
    return chooseDependenciesView(action, blankForm(asItIs(action), action.version));
  }

  @Post()
  @RoutePolicy({ permission: 'actions.write', audit: 'action.choose-dependencies', navigation })
  async choose(@CurrentActor() actor: Actor, @Param('action') named: string, @FormBody(ChooseDependenciesForm) form: FilledForm<ChooseDependenciesForm>): Promise<Page | SeeOther> {
    const again = async (shown: FilledForm<object>): Promise<Page> => {
      const action = accepted(await getAction(this.database, actor, named));
      return redisplay((as) => chooseDependenciesView(action, as), shown, blankForm(asItIs(action)));
    };
    if (!form.ok) return again(form);
    const chosen = await chooseDependencies(this.database, actor, { actionId: named, references: form.values.references, ...form.sent });
    if (!chosen.ok) return again(form.refused(showRefusal(chosen.refusal)));
    return new SeeOther(actionPaths.of(chosen.value.reference), 'What it waits for is recorded.');
  }
}
