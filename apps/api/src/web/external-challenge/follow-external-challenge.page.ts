import { type ExternalChallengeView, getExternalChallenge } from '@golden-thread/application/external-challenge/get-external-challenges';
import { cancelExternalChallenge, meetMilestone } from '@golden-thread/application/external-challenge/keep-external-challenge';
import type { Database } from '@golden-thread/application/shared/command';
import type { Actor } from '@golden-thread/domain/authority/actor';
import { longDate } from '@golden-thread/domain/calendar/date-format';
import type { CalendarDate } from '@golden-thread/domain/calendar/dates';
import { externalChallengeLimits, nextMilestone } from '@golden-thread/domain/external-challenge/external-challenge';
import { Controller, Get, Inject, Param, Post } from '@nestjs/common';
import { IsString } from 'class-validator';
import { IsDay } from '../../http/day-field';
import { MustSay, UpTo } from '../../http/text-field';
import { accepted, blankForm, CurrentActor, DATABASE, type FilledForm, FormBody, Page, RoutePolicy, SeeOther, showRefusal } from '../kit';
import { externalChallengePaths } from './paths';

/** A step that was taken. */
export class MeetMilestoneForm {
  @IsDay({ message: 'Say on which day it was, as a real date such as 3 September 2026.' })
  metOn!: CalendarDate;

  @IsString()
  @UpTo(externalChallengeLimits.text, 'The note')
  note = '';
}

/** A challenge that does not come. */
export class CancelExternalChallengeForm {
  @MustSay('ExternalChallengeReasonMissing')
  @IsString()
  @UpTo(externalChallengeLimits.text, 'The reason')
  reason = '';
}

const back = (reference: string) => ({ href: externalChallengePaths.of(reference), text: `Back to ${reference}` });

function stepView(one: ExternalChallengeView, form: FilledForm<object>): Page {
  const next = nextMilestone(one);
  return new Page('external-challenge/step', {
    heading: next ? `Record the step: ${next.title}` : 'No step is left',
    caption: `${one.reference}: ${one.title}`,
    area: 'Plans',
    back: back(one.reference),
    form,
    planned: next ? longDate(next.dueOn) : null,
  });
}

const cancellationView = ({ reference, title }: ExternalChallengeView, form: FilledForm<object>): Page =>
  new Page('external-challenge/cancel', { heading: `${reference} does not come`, caption: title, area: 'Plans', back: back(reference), form });

const navigation = { section: 'plans', trail: 'back' } as const;

/** Whoever owns it, or the policy team, records the next step of a challenge. */
@Controller(externalChallengePaths.step)
export class MeetMilestonePage {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'external-challenges.write', audit: 'external-challenge.open-step', navigation })
  async show(@CurrentActor() actor: Actor, @Param('challenge') named: string): Promise<Page> {
    const one = accepted(await getExternalChallenge(this.database, actor, named));
    return stepView(one, blankForm({ metOn: one.today }, one.version));
  }

  @Post()
  @RoutePolicy({ permission: 'external-challenges.write', audit: 'external-challenge.step', navigation })
  async record(@CurrentActor() actor: Actor, @Param('challenge') named: string, @FormBody(MeetMilestoneForm) form: FilledForm<MeetMilestoneForm>): Promise<Page | SeeOther> {
    const again = async (shown: FilledForm<object>): Promise<Page> => stepView(accepted(await getExternalChallenge(this.database, actor, named)), shown);
    if (!form.ok) return again(form);
    const met = await meetMilestone(this.database, actor, { challengeId: named, ...form.values, ...form.sent });
    if (!met.ok) return again(form.refused(showRefusal(met.refusal)));
    return new SeeOther(externalChallengePaths.of(met.value.reference), 'It is recorded. Its owner is asked for what comes next.');
  }
}

/** Whoever owns it, or the policy team, records that a challenge does not come. */
@Controller(externalChallengePaths.cancellation)
export class CancelExternalChallengePage {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'external-challenges.write', audit: 'external-challenge.open-cancellation', navigation })
  async show(@CurrentActor() actor: Actor, @Param('challenge') named: string): Promise<Page> {
    const one = accepted(await getExternalChallenge(this.database, actor, named));
    return cancellationView(one, blankForm({}, one.version));
  }

  @Post()
  @RoutePolicy({ permission: 'external-challenges.write', audit: 'external-challenge.cancel', navigation })
  async cancel(@CurrentActor() actor: Actor, @Param('challenge') named: string, @FormBody(CancelExternalChallengeForm) form: FilledForm<CancelExternalChallengeForm>): Promise<Page | SeeOther> {
    const again = async (shown: FilledForm<object>): Promise<Page> => cancellationView(accepted(await getExternalChallenge(this.database, actor, named)), shown);
    if (!form.ok) return again(form);
    const cancelled = await cancelExternalChallenge(this.database, actor, { challengeId: named, ...form.values, ...form.sent });
    if (!cancelled.ok) return again(form.refused(showRefusal(cancelled.refusal)));
    return new SeeOther(externalChallengePaths.of(cancelled.value.reference), 'It is recorded, and nobody is asked for its steps.');
  }
}
