import { type CommentedView, commentOnThing, readThingComments } from '@golden-thread/application/comment/comment-on-thing';
import type { Database } from '@golden-thread/application/shared/command';
import { type CommentedThing, commentedThings } from '@golden-thread/domain/comment/comment';
import { evidencedThings, evidenceLimits } from '@golden-thread/domain/evidence/evidence';
import { commentLimits } from '@golden-thread/domain/measure/decide-comment';
import type { Id } from '@golden-thread/domain/shared/id';
import { Controller, Get, Inject, Param, Post, type Type } from '@nestjs/common';
import { IsString } from 'class-validator';
import { ParseOnlyId } from '../../http/parse-id';
import { MustSay, UpTo } from '../../http/text-field';
import { actionPaths } from '../action/paths';
import { accepted, blankForm, CurrentPerson, DATABASE, type FilledForm, FormBody, Page, RoutePolicy, SeeOther, showRefusal, type SignedIn } from '../kit';
import { planPaths } from '../plan/paths';
import { recoveryPaths } from '../recovery/paths';
import { commentsView } from './comments.view';
import { MentionsForm } from './mentions.form';
import { commentPaths } from './paths';

/** A question or a comment beside a thing or one of its parts. */
class CommentOnThingForm extends MentionsForm {
  @MustSay('CommentMissing')
  @IsString()
  @UpTo(commentLimits.text, 'The comment')
  text = '';

  @IsString()
  @UpTo(evidenceLimits.name, 'What it is about')
  part = '';
}

/** How each kind of thing is led back to. */
const backTo: Readonly<Record<CommentedThing, { readonly section: 'plans' | 'recovery' | 'actions'; readonly area: string; readonly of: (id: Id) => string }>> = {
  objective: { section: 'plans', area: 'Plans', of: planPaths.objectiveOf },
  'recovery-plan': { section: 'recovery', area: 'Recovery', of: recoveryPaths.of },
  action: { section: 'actions', area: 'Actions', of: actionPaths.of },
};

/** What was said beside a thing, as its own page shows it: with where more is said. */
export const commentsBeside = async (database: Database, { actor }: SignedIn, thing: CommentedThing, thingId: Id): Promise<Readonly<Record<string, unknown>>> => {
  const read = await readThingComments(database, actor, { thing, thingId });
  return read.ok ? { comments: commentsView(read.value.comments, (one) => partOf(read.value, one)), commentHref: commentPaths.of(thing, thingId) } : {};
};

const partOf = ({ parts }: CommentedView, { part }: { readonly part: string }): string | null => (part === '' ? null : (parts.find((one) => one.part === part)?.label ?? null));

function commentView(view: CommentedView, form: FilledForm<object>): Page {
  const { thing, thingId, label, parts, comments } = view;
  return new Page('comment/comment-on-thing', {
    heading: `Ask or say something about ${label}`,
    area: backTo[thing].area,
    back: { href: backTo[thing].of(thingId), text: `Back to the ${evidencedThings[thing].title}` },
    form,
    comments: commentsView(comments, (one) => partOf(view, one)),
    parts: parts.map(({ part, label: text }) => ({ value: part, text, selected: form.typed('part') === part })),
    mentions: Array.from({ length: commentLimits.mentions }, (_, index) => index),
  });
}

/** The page of comments of one kind of thing: they differ in their address and in who may open them. */
function commentPage(thing: CommentedThing): Type {
  const { see: permission } = evidencedThings[thing];
  const navigation = { section: backTo[thing].section, trail: 'back' } as const;

  @Controller(commentPaths[thing])
  class CommentOnThingPage {
    constructor(@Inject(DATABASE) private readonly database: Database) {}

    @Get()
    @RoutePolicy({ permission, audit: 'comments.open', navigation })
    async show(@CurrentPerson() { actor }: SignedIn, @Param(ParseOnlyId) thingId: Id): Promise<Page> {
      return commentView(accepted(await readThingComments(this.database, actor, { thing, thingId })), blankForm());
    }

    @Post()
    @RoutePolicy({ permission, audit: 'comments.say', navigation })
    async comment(@CurrentPerson() { actor }: SignedIn, @Param(ParseOnlyId) thingId: Id, @FormBody(CommentOnThingForm) filled: FilledForm<CommentOnThingForm>): Promise<Page | SeeOther> {
      const view = accepted(await readThingComments(this.database, actor, { thing, thingId }));
      // Which parts there are is known of the thing alone; what else is wrong is said with it.
      const form = view.parts.some(({ part }) => part === filled.values.part) ? filled : filled.withError('part', showRefusal({ code: 'CommentOfNoPart' }).message);
      if (!form.ok) return commentView(view, form);
      const { text, part, mentions } = form.values;
      const said = await commentOnThing(this.database, actor, { thing, thingId, part, text, mentions: mentions.map(({ name }) => name), submission: form.submission });
      if (!said.ok) return commentView(view, form.refused(showRefusal(said.refusal)));
      return new SeeOther(backTo[thing].of(thingId), 'It stands there for everybody who reads it. Whoever writes in it is told, and whoever you mentioned.');
    }
  }
  return CommentOnThingPage;
}

export const commentPages = commentedThings.map(commentPage);
