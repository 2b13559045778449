import { enterExternalChallenge } from '@golden-thread/application/external-challenge/keep-external-challenge';
import type { Database } from '@golden-thread/application/shared/command';
import type { Actor } from '@golden-thread/domain/authority/actor';
import type { CalendarDate } from '@golden-thread/domain/calendar/dates';
import { externalChallengeKindKeys, type ExternalChallengeKind, externalChallengeKinds, externalChallengeLimits } from '@golden-thread/domain/external-challenge/external-challenge';
import { longestName } from '@golden-thread/domain/organisation/organisation';
import { textOrNull } from '@golden-thread/domain/shared/text';
import { Controller, Get, Inject, Post } from '@nestjs/common';
import { IsIn, IsString, Matches } from 'class-validator';
import { IsDay } from '../../http/day-field';
import { MustSay, UpTo } from '../../http/text-field';
import { blankForm, CurrentActor, DATABASE, type FilledForm, FormBody, Page, RoutePolicy, SeeOther, showRefusal } from '../kit';
import { externalChallengePaths } from './paths';

/** A challenge as it is entered. */
export class EnterExternalChallengeForm {
  @IsIn(externalChallengeKindKeys, { message: 'Choose what it is.' })
  kind!: ExternalChallengeKind;

  @MustSay({ message: 'Say what the challenge is called.' })
  @IsString()
  @UpTo(externalChallengeLimits.title, 'The title')
  title = '';

  @MustSay({ message: 'Say who comes.' })
  @IsString()
  @UpTo(externalChallengeLimits.body, 'Who comes')
  body = '';

  @IsDay({ message: 'Say from when they are on site, as a real date such as 3 September 2026.' })
  startsOn!: CalendarDate;

  @Matches(/^([1-9]|10)?$/, { message: `The years until the next one are a whole number from 1 to ${externalChallengeLimits.everyYears}, or empty.` })
  everyYears = '';

  @MustSay('ExternalChallengeOwnerMissing')
  @IsString()
  @UpTo(longestName, 'The owner')
  owner = '';

  @IsString()
  @UpTo(longestName, 'The one before')
  follows = '';
}

const enterView = (form: FilledForm<object>): Page =>
  new Page('external-challenge/enter', {
    heading: 'Enter an external challenge',
    area: 'Plans',
    back: { href: externalChallengePaths.list, text: 'Back to the external challenges' },
    form,
    kinds: Object.entries(externalChallengeKinds).map(([value, { title, milestones }]) => ({ value, text: title, hint: { text: milestones.map((one) => one.title).join(', ') } })),
  });

const navigation = { section: 'plans', trail: 'back' } as const;

/** Enters a challenge from outside with the days of its kind. */
@Controller(externalChallengePaths.enter)
export class EnterExternalChallengePage {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'external-challenges.write', audit: 'external-challenge.open-new', navigation })
  show(): Page {
    return enterView(blankForm({ everyYears: String(externalChallengeKinds['peer-challenge'].everyYears) }));
  }

  @Post()
  @RoutePolicy({ permission: 'external-challenges.write', audit: 'external-challenge.enter', navigation })
  async enter(@CurrentActor() actor: Actor, @FormBody(EnterExternalChallengeForm) form: FilledForm<EnterExternalChallengeForm>): Promise<Page | SeeOther> {
    if (!form.ok) return enterView(form);
    const { owner, follows, everyYears, ...said } = form.values;
    const given = { ...said, everyYears: everyYears === '' ? null : Number(everyYears), owner: { code: owner }, follows: textOrNull(follows)?.toUpperCase() ?? null };
    const entered = await enterExternalChallenge(this.database, actor, { ...given, submission: form.submission });
    if (!entered.ok) return enterView(form.refused(showRefusal(entered.refusal)));
    return new SeeOther(externalChallengePaths.of(entered.value.reference), `${entered.value.reference} is in the register. Its owner is asked for the first step.`);
  }
}
