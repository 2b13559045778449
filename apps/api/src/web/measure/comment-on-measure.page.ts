import { commentOnMeasure, type MeasureComment, readMeasureComments } from '@golden-thread/application/measure/comment-on-measure';
import { type MeasureView, readMeasure } from '@golden-thread/application/measure/read-measure';
import type { Database } from '@golden-thread/application/shared/command';
import { commentLimits } from '@golden-thread/domain/measure/decide-comment';
import { findPeriod, getPeriod, periodKeyPattern } from '@golden-thread/domain/measure/period';
import { Controller, Get, Inject, Param, Post, Query } from '@nestjs/common';
import { IsString, Matches } from 'class-validator';
import { MustSay, orEmpty, UpTo } from '../../http/text-field';
import { commentsView } from '../comment/comments.view';
import { MentionsForm } from '../comment/mentions.form';
import { accepted, blankForm, CurrentPerson, DATABASE, type FilledForm, FormBody, Page, RoutePolicy, SeeOther, showRefusal, type SignedIn } from '../kit';
import { measurePaths } from './paths';

/** A question or a comment beside a measure or one of its figures. */
export class CommentOnMeasureForm extends MentionsForm {
  @MustSay('CommentMissing')
  @IsString()
  @UpTo(commentLimits.text, 'The comment')
  text = '';

  @Matches(orEmpty(periodKeyPattern), { message: 'Choose a figure of the list, or the measure as a whole.' })
  period = '';
}

/** The figure that a comment is about, by its period; null: the measure. */
const periodOf = ({ period }: MeasureComment): string | null => period && (findPeriod(period)?.label ?? period);

/** Comments as the measure's pages show them. */
export const measureCommentsView = (comments: readonly MeasureComment[]): readonly object[] => commentsView(comments, periodOf);

function commentView({ measure, versions }: MeasureView, comments: readonly MeasureComment[], form: FilledForm<object>): Page {
  const periods = [...new Set(versions.map(({ period }) => period))].map((key) => ({ value: key, text: getPeriod(key).label }));
  return new Page('measure/comments', {
    heading: `Ask or say something about ${measure.ref}`,
    area: 'Measures',
    back: { href: measurePaths.of(measure.ref), text: `Back to ${measure.ref}` },
    caption: measure.title,
    form,
    comments: measureCommentsView(comments),
    periods: [{ value: '', text: 'The measure as a whole' }, ...periods].map((one) => ({ ...one, selected: one.value === form.typed('period') })),
    mentions: Array.from({ length: commentLimits.mentions }, (_, index) => index),
  });
}

const navigation = { section: 'measures', trail: 'back' } as const;

/** Anybody who sees a measure asks or says something about it, and names who is to see that. */
@Controller(measurePaths.comments)
export class CommentOnMeasurePage {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'measures.see', audit: 'measure.open-comments', navigation })
  async show(@CurrentPerson() person: SignedIn, @Param('measure') ref: string, @Query('period') asked?: string): Promise<Page> {
    return this.page(person, ref, blankForm({ period: typeof asked === 'string' ? asked : '' }));
  }

  @Post()
  @RoutePolicy({ permission: 'measures.see', audit: 'measure.comment', navigation })
  async comment(@CurrentPerson() person: SignedIn, @Param('measure') ref: string, @FormBody(CommentOnMeasureForm) form: FilledForm<CommentOnMeasureForm>): Promise<Page | SeeOther> {
    if (!form.ok) return this.page(person, ref, form);
    const { text, period, mentions } = form.values;
    const said = await commentOnMeasure(this.database, person.actor, { measureId: ref, text, period: period || null, mentions: mentions.map(({ name }) => name), submission: form.submission });
    if (!said.ok) return this.page(person, ref, form.refused(showRefusal(said.refusal)));
    return new SeeOther(measurePaths.of(said.value.ref), 'It stands beside the measure. Whoever enters its figures is told, and whoever you mentioned.');
  }

  private async page({ actor }: SignedIn, ref: string, form: FilledForm<object>): Promise<Page> {
    const view = accepted(await readMeasure(this.database, actor, { ref }));
    return commentView(view, accepted(await readMeasureComments(this.database, actor, view.measure.id)), form);
  }
}
