import { decideExceptionsTogether } from '@golden-thread/application/exception/decide-exceptions-together';
import { type CorporateReviewView, getCorporateReview } from '@golden-thread/application/review/get-corporate-review';
import type { Database } from '@golden-thread/application/shared/command';
import type { Actor } from '@golden-thread/domain/authority/actor';
import { type TogetherDecision, togetherDecisions } from '@golden-thread/domain/exception/decide-exception';
import { type DecisionKind, decisionKinds, type ExceptionKind, exceptionKinds, exceptionLimits } from '@golden-thread/domain/exception/exception-case';
import { Controller, Get, Inject, NotFoundException, Param, Post } from '@nestjs/common';
import { Transform } from 'class-transformer';
import { ArrayMaxSize, ArrayNotEmpty, IsArray, IsIn, IsOptional, IsString } from 'class-validator';
import { counted } from '../../http/paging';
import { IsId } from '../../http/id-field';
import { MustSay, UpTo } from '../../http/text-field';
import { accepted, blankForm, CurrentActor, DATABASE, type FilledForm, FormBody, Page, RoutePolicy, SeeOther, showRefusal } from '../kit';
import { roundName } from '../review/labels';
import { reviewPaths } from '../review/paths';

/** One decision of the corporate review on several exceptions of a kind. */
export class DecideExceptionsForm {
  @Transform(({ value }: { value: unknown }) => [value ?? []].flat())
  @IsArray()
  @ArrayNotEmpty({ message: 'Choose the exceptions that are decided.' })
  @ArrayMaxSize(exceptionLimits.together, { message: `Choose at most ${exceptionLimits.together} exceptions at once.` })
  @IsId({ each: true, message: 'Choose exceptions of the list.' })
  exceptions!: string[];

  @IsIn(togetherDecisions, { message: 'Choose what the corporate review decides.' })
  decision!: TogetherDecision;

  @MustSay('ReasonMissing')
  @IsString()
  @UpTo(exceptionLimits.text, 'The reason')
  reason!: string;

  @IsOptional()
  @IsString()
  @UpTo(exceptionLimits.text, 'Why you decide without the report')
  withoutReport = '';
}

/** The exceptions of a kind that are still to be decided, all ticked, and what may be decided of them alike. */
function decideExceptionsView(view: CorporateReviewView, kind: ExceptionKind, form: FilledForm<object>): Page {
  const { title, decisions, reportNeeded } = exceptionKinds[kind];
  const open = view.exceptions.filter((each) => each.kind === kind && (each.state === 'raised' || each.state === 'reported'));
  const allowed: readonly DecisionKind[] = decisions;
  const ticked = form.typed('exceptions') === '' ? null : [form.typed('exceptions')].flat();
  const waiting = reportNeeded ? open.filter(({ state }) => state === 'raised').length : 0;
  return new Page('exception/decide-exceptions', {
    heading: `Decide several exceptions at once: ${title}`,
    area: 'Reviews',
    caption: `Corporate review, ${roundName(view.round)}`,
    back: { href: reviewPaths.corporateOf(view.round.id), text: 'Back to the corporate review' },
    form,
    counted: `${counted(open.length, 'exception')} to decide${waiting > 0 ? `, ${waiting} without the manager’s report` : ''}.`,
    exceptions: open.map(({ id, reference, title: name, service, state }) => ({
      value: id,
      text: `${reference}: ${name}`,
      hint: { text: reportNeeded && state === 'raised' ? `${service}; no report yet` : service },
      checked: ticked === null || ticked.includes(id),
    })),
    decisions: togetherDecisions
      .filter((decision) => allowed.includes(decision))
      .map((value) => ({ value, text: decisionKinds[value].says, hint: { text: decisionKinds[value].means }, checked: form.typed('decision') === value })),
    withoutReport: waiting > 0,
  });
}

const navigation = { section: 'reviews', trail: 'back' } as const;

/** The corporate review decides several exceptions of one kind alike. */
@Controller(reviewPaths.decisions)
export class DecideExceptionsPage {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'corporate-review.decide', audit: 'exceptions.open-decisions', navigation })
  show(@CurrentActor() actor: Actor, @Param('round') round: string, @Param('kind') kind: string): Promise<Page> {
    return this.present(actor, round, kindNamed(kind), blankForm());
  }

  @Post()
  @RoutePolicy({ permission: 'corporate-review.decide', audit: 'exceptions.decide-together', navigation })
  async decide(
    @CurrentActor() actor: Actor,
    @Param('round') roundId: string,
    @Param('kind') named: string,
    @FormBody(DecideExceptionsForm) form: FilledForm<DecideExceptionsForm>,
  ): Promise<Page | SeeOther> {
    const kind = kindNamed(named);
    if (!form.ok) return this.present(actor, roundId, kind, form);
    const decided = await decideExceptionsTogether(this.database, actor, { ...form.values, roundId, submission: form.submission });
    if (!decided.ok) return this.present(actor, roundId, kind, form.refused(showRefusal(decided.refusal)));
    const { decided: count, concluded } = decided.value;
    return new SeeOther(
      reviewPaths.corporateOf(decided.value.roundId),
      `The decision on ${counted(count, 'exception')} is recorded.${concluded ? ' They were the last: the corporate review is concluded.' : ''}`,
    );
  }

  private async present(actor: Actor, round: string, kind: ExceptionKind, form: FilledForm<object>): Promise<Page> {
    return decideExceptionsView(accepted(await getCorporateReview(this.database, actor, round)), kind, form);
  }
}

/** The kind of exception in the address. */
function kindNamed(kind: string): ExceptionKind {
  if (!Object.hasOwn(exceptionKinds, kind)) throw new NotFoundException();
  return kind as ExceptionKind;
}
