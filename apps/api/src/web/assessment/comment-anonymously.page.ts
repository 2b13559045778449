import { getWorkshop, type WorkshopView } from '@golden-thread/application/assessment/get-workshop';
import { commentAnonymously } from '@golden-thread/application/assessment/take-part';
import type { Database } from '@golden-thread/application/shared/command';
import { fewestTogether } from '@golden-thread/domain/assessment/spread';
import { workshopLimits } from '@golden-thread/domain/assessment/workshop';
import type { Actor } from '@golden-thread/domain/authority/actor';
import { Controller, Get, Inject, Param, Post } from '@nestjs/common';
import { IsString } from 'class-validator';
import { MustSay, UpTo } from '../../http/text-field';
import { accepted, blankForm, CurrentActor, DATABASE, type FilledForm, FormBody, Page, RoutePolicy, SeeOther, showRefusal } from '../kit';
import { assessmentPaths } from './paths';

/** A comment of nobody's. */
export class AnonymousCommentForm {
  @MustSay('CommentMissing')
  @IsString()
  @UpTo(workshopLimits.comment, 'The comment')
  text = '';
}

/** The form, and what others have said; `together`: how many are given out at once. */
export const anonymousCommentArguments = (form: FilledForm<object>, comments: readonly string[]): Readonly<Record<string, unknown>> => ({ form, comments, together: fewestTogether });

const commentAnonymouslyView = ({ reference, comments, me, state }: WorkshopView, form: FilledForm<object>): Page =>
  new Page('assessment/comments', {
    heading: 'Say something without a name',
    area: 'Assessments',
    back: { href: assessmentPaths.of(reference), text: `Back to ${reference}` },
    open: me !== null && state !== 'closed',
    ...anonymousCommentArguments(form, comments),
  });

const navigation = { section: 'assessments', trail: 'back' } as const;

/** Whoever takes part says something that cannot be traced to them: neither page nor act is in any log, and nothing else is written with it. */
@Controller(assessmentPaths.comments)
export class CommentAnonymouslyPage {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'assessments.take-part', audit: 'workshop.open-comments', unlogged: true, navigation })
  async show(@CurrentActor() actor: Actor, @Param('workshop') named: string): Promise<Page> {
    return commentAnonymouslyView(accepted(await getWorkshop(this.database, actor, named)), blankForm());
  }

  @Post()
  @RoutePolicy({ permission: 'assessments.take-part', audit: 'workshop.comment', unlogged: true, navigation })
  async comment(@CurrentActor() actor: Actor, @Param('workshop') named: string, @FormBody(AnonymousCommentForm) form: FilledForm<AnonymousCommentForm>): Promise<Page | SeeOther> {
    const again = async (filled: FilledForm<object>): Promise<Page> => commentAnonymouslyView(accepted(await getWorkshop(this.database, actor, named)), filled);
    if (!form.ok) return again(form);
    const said = await commentAnonymously(this.database, actor, { workshopId: named, text: form.values.text });
    return said.ok ? new SeeOther(assessmentPaths.of(said.value.reference, 'comments'), `Your comment is kept without your name. It is shown once ${fewestTogether} wait.`) : again(form.refused(showRefusal(said.refusal)));
  }
}
