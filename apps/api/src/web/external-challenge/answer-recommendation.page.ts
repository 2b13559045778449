import { type ExternalChallengeView, getExternalChallenge } from '@golden-thread/application/external-challenge/get-external-challenges';
import { answerRecommendation } from '@golden-thread/application/external-challenge/keep-external-challenge';
import type { Database } from '@golden-thread/application/shared/command';
import { actionLimits } from '@golden-thread/domain/action/action';
import type { Actor } from '@golden-thread/domain/authority/actor';
import type { CalendarDate } from '@golden-thread/domain/calendar/dates';
import { externalChallengeLimits, type RecommendationAnswer, recommendationAnswerKeys, recommendationAnswers } from '@golden-thread/domain/external-challenge/external-challenge';
import { longestName } from '@golden-thread/domain/organisation/organisation';
import { isBlank } from '@golden-thread/domain/shared/text';
import { Controller, Get, Inject, Param, Post } from '@nestjs/common';
import { IsIn, IsString } from 'class-validator';
import { IsDay } from '../../http/day-field';
import { MustSay, UpTo } from '../../http/text-field';
import { accepted, blankForm, CurrentActor, DATABASE, type FilledForm, FormBody, Page, RoutePolicy, SeeOther, showRefusal } from '../kit';
import { externalChallengePaths } from './paths';

/** A recommendation with the council's answer, and what is done about it. */
export class AnswerRecommendationForm {
  @MustSay({ message: 'Say what is recommended.' })
  @IsString()
  @UpTo(externalChallengeLimits.text, 'The recommendation')
  text = '';

  @IsIn(recommendationAnswerKeys, { message: 'Choose the council’s answer.' })
  answer!: RecommendationAnswer;

  @IsString()
  @UpTo(externalChallengeLimits.text, 'The reason')
  reason = '';

  @IsString()
  @UpTo(actionLimits.title, 'The action')
  title = '';

  @IsString()
  @UpTo(longestName, 'The owner')
  owner = '';

  @IsDay({ orEmpty: true, message: 'The day by which it is done must be a real date, such as 31 March 2027, or empty.' })
  dueOn: CalendarDate | '' = '';
}

const answerView = ({ reference, title, recommendations }: ExternalChallengeView, form: FilledForm<object>): Page =>
  new Page('external-challenge/answer', {
    heading: `Answer a recommendation of ${reference}`,
    caption: title,
    area: 'Plans',
    back: { href: externalChallengePaths.of(reference), text: `Back to ${reference}` },
    form,
    number: recommendations.length + 1,
    answers: Object.entries(recommendationAnswers).map(([value, text]) => ({ value, text })),
  });

const navigation = { section: 'plans', trail: 'back' } as const;

/** Whoever owns it, or the policy team, records what was recommended and what the council answers; what is accepted becomes an action in the same act. */
@Controller(externalChallengePaths.recommendation)
export class AnswerRecommendationPage {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'external-challenges.write', audit: 'external-challenge.open-recommendation', navigation })
  async show(@CurrentActor() actor: Actor, @Param('challenge') named: string): Promise<Page> {
    const one = accepted(await getExternalChallenge(this.database, actor, named));
    return answerView(one, blankForm({}, one.version));
  }

  @Post()
  @RoutePolicy({ permission: 'external-challenges.write', audit: 'external-challenge.answer', navigation })
  async answer(@CurrentActor() actor: Actor, @Param('challenge') named: string, @FormBody(AnswerRecommendationForm) form: FilledForm<AnswerRecommendationForm>): Promise<Page | SeeOther> {
    const again = async (shown: FilledForm<object>): Promise<Page> => answerView(accepted(await getExternalChallenge(this.database, actor, named)), shown);
    if (!form.ok) return again(form);
    const { title, owner, dueOn, ...said } = form.values;
    const action = isBlank(title) ? null : { title, owner: isBlank(owner) ? null : { code: owner }, dueOn };
    const answered = await answerRecommendation(this.database, actor, { challengeId: named, ...said, action, ...form.sent });
    if (!answered.ok) return again(form.refused(showRefusal(answered.refusal)));
    return new SeeOther(externalChallengePaths.of(answered.value.reference), said.answer === 'rejected' ? 'The answer is recorded.' : 'The answer is recorded, and its action stands in the register.');
  }
}
