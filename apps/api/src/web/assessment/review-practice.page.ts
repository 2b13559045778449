import { getPractice, type PracticeView } from '@golden-thread/application/assessment/get-practices';
import { reviewPractice } from '@golden-thread/application/assessment/keep-practice';
import type { Database } from '@golden-thread/application/shared/command';
import { practiceLimits } from '@golden-thread/domain/assessment/practice';
import type { Actor } from '@golden-thread/domain/authority/actor';
import { Controller, Get, Inject, Param, Post } from '@nestjs/common';
import { IsIn, IsString } from 'class-validator';
import { MustSay, UpTo } from '../../http/text-field';
import { accepted, blankForm, CurrentActor, DATABASE, type FilledForm, FormBody, Page, redisplay, RoutePolicy, SeeOther, showRefusal } from '../kit';
import { assessmentPaths } from './paths';

const decisions = { stands: 'It stands, as it is worded here', ends: 'It has come to its end' } as const;

/** A practice looked at again. */
export class ReviewPracticeForm {
  @IsIn(Object.keys(decisions), { message: 'Choose whether it stands or has come to its end.' })
  decision!: keyof typeof decisions;

  @MustSay<ReviewPracticeForm>('PracticeTextMissing', ({ decision }) => decision === 'stands')
  @IsString()
  @UpTo(practiceLimits.text, 'What is done from now on')
  text = '';

  @MustSay<ReviewPracticeForm>('ReasonMissing', ({ decision }) => decision === 'ends')
  @IsString()
  @UpTo(practiceLimits.note, 'The note')
  reason = '';
}

const reviewPracticeView = ({ reference, title }: PracticeView, form: FilledForm<object>): Page =>
  new Page('assessment/review-practice', {
    heading: `Look at ${reference} again`,
    caption: title,
    area: 'Assessments',
    back: { href: assessmentPaths.practiceOf(reference), text: `Back to ${reference}` },
    form,
    decisions: Object.entries(decisions).map(([value, text]) => ({ value, text, checked: form.typed('decision') === value })),
  });

const navigation = { section: 'assessments', trail: 'back' } as const;

/** Whoever looks after a practice looks at it again. */
@Controller(assessmentPaths.practiceReview)
export class ReviewPracticePage {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'assessments.take-part', audit: 'practice.open-review', navigation })
  async show(@CurrentActor() actor: Actor, @Param('practice') named: string): Promise<Page> {
    const practice = accepted(await getPractice(this.database, actor, named));
    return reviewPracticeView(practice, blankForm({ text: practice.text }, practice.version));
  }

  @Post()
  @RoutePolicy({ permission: 'assessments.take-part', audit: 'practice.review', navigation })
  async review(@CurrentActor() actor: Actor, @Param('practice') named: string, @FormBody(ReviewPracticeForm) form: FilledForm<ReviewPracticeForm>): Promise<Page | SeeOther> {
    const again = async (shown: FilledForm<object>): Promise<Page> => {
      const practice = accepted(await getPractice(this.database, actor, named));
      return redisplay((as) => reviewPracticeView(practice, as), shown, blankForm({ text: practice.text }));
    };
    if (!form.ok) return again(form);
    const { decision, text, reason } = form.values;
    const reviewed = await reviewPractice(this.database, actor, { practiceId: named, decision, text, note: reason, ...form.sent });
    if (!reviewed.ok) return again(form.refused(showRefusal(reviewed.refusal)));
    return new SeeOther(assessmentPaths.practiceOf(reviewed.value.reference), decision === 'stands' ? 'It is recorded, and asked for again in a year.' : 'It is ended.');
  }
}
