import { findActToTakeBack, takeBackAct } from '@golden-thread/application/history/take-back-act';
import type { Database } from '@golden-thread/application/shared/command';
import type { Actor } from '@golden-thread/domain/authority/actor';
import type { Id } from '@golden-thread/domain/shared/id';
import { refuse } from '@golden-thread/domain/shared/outcome';
import { longestTakingBackReason } from '@golden-thread/domain/task/decide-taking-back';
import { Controller, Get, Inject, Param, Post } from '@nestjs/common';
import { IsNotEmpty, IsString } from 'class-validator';
import { ParseId } from '../../http/parse-id';
import { UpTo } from '../../http/text-field';
import { addressOfThing } from '../history/things';
import { accepted, blankForm, CurrentActor, DATABASE, type FilledForm, FormBody, Page, RoutePolicy, SeeOther, showRefusal } from '../kit';
import { actLabels } from './act-labels';
import { taskPaths } from './paths';

/** Why it is taken back. */
export class TakeBackActForm {
  @UpTo(longestTakingBackReason, 'The reason')
  @IsNotEmpty({ message: 'Say why you take it back. Those who were asked read it.' })
  @IsString({ message: 'Say why you take it back. Those who were asked read it.' })
  reason = '';
}

const takeBackActView = (act: string, back: string, form: FilledForm<object>): Page =>
  new Page('task/take-back-act', {
    heading: `Take back ${actLabels[act] ?? 'what you did last'}`,
    area: 'My tasks',
    back: { href: back, text: 'Back, and leave it as it is' },
    form,
  });

/** Where a thing can be looked at, and what was done about it last be taken back by whoever did it; null where it cannot. */
export async function findTakeBackLink(database: Database, actor: Actor, thing: { readonly type: string; readonly id: Id }): Promise<{ readonly href: string; readonly text: string } | null> {
  const act = await findActToTakeBack(database, actor, thing);
  return act === null ? null : { href: taskPaths.takeBackOf(thing.type, thing.id), text: `Take back ${actLabels[act] ?? 'what you did last'}` };
}

const navigation = { section: 'tasks', trail: 'back' } as const;

/** Whoever did something takes it back, with a reason, until somebody has acted on it. */
@Controller(taskPaths.takeBack)
export class TakeBackActPage {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'tasks.see', audit: 'act.open-taking-back', navigation })
  async show(@CurrentActor() actor: Actor, @Param('type') type: string, @Param('id', ParseId) id: Id): Promise<Page> {
    return takeBackActView(await this.find(actor, type, id), addressOfThing(type, id) ?? taskPaths.mine, blankForm({}));
  }

  @Post()
  @RoutePolicy({ permission: 'tasks.see', audit: 'act.take-back', navigation })
  async takeBack(
    @CurrentActor() actor: Actor,
    @Param('type') type: string,
    @Param('id', ParseId) id: Id,
    @FormBody(TakeBackActForm) form: FilledForm<TakeBackActForm>,
  ): Promise<Page | SeeOther> {
    const back = addressOfThing(type, id) ?? taskPaths.mine;
    if (!form.ok) return takeBackActView(await this.find(actor, type, id), back, form);
    const taken = await takeBackAct(this.database, actor, { type, id, reason: form.values.reason, submission: form.submission });
    if (!taken.ok) return takeBackActView('', back, form.refused(showRefusal(taken.refusal)));
    return new SeeOther(back, `You took back ${actLabels[taken.value.act] ?? 'what you did last'}. It stands again as it did before.`);
  }

  private async find(actor: Actor, type: string, id: Id): Promise<string> {
    const act = await findActToTakeBack(this.database, actor, { type, id });
    return act ?? accepted(refuse('NothingToTakeBack'));
  }
}
