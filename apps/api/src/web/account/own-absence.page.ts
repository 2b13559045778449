import { endAbsenceInLine, type HoldingInLine, nameDeputyInLine, seeAbsencesInLine } from '@golden-thread/application/organisation/absences-in-line';
import type { Database } from '@golden-thread/application/shared/command';
import { shortDate } from '@golden-thread/domain/calendar/date-format';
import type { CalendarDate } from '@golden-thread/domain/calendar/dates';
import { longestName } from '@golden-thread/domain/organisation/organisation';
import type { DeputyId, HoldingId } from '@golden-thread/domain/shared/id';
import { Controller, Get, Inject, Post } from '@nestjs/common';
import { IsString } from 'class-validator';
import { IsDay } from '../../http/day-field';
import { IsId } from '../../http/id-field';
import { MustSay, UpTo } from '../../http/text-field';
import { changedOrAsked } from '../authority/asked';
import { accepted, blankForm, CurrentPerson, DATABASE, type FilledForm, FormBody, Page, RoutePolicy, SeeOther, showRefusal, type SignedIn } from '../kit';
import { accountPaths } from './paths';

/** Who is away from which post, when, and who stands in. */
export class OwnAbsenceForm {
  @IsId({ message: 'Choose who is away, and from which post.' })
  holdingId!: HoldingId;

  @MustSay({ message: 'Enter the name or e-mail of whoever stands in.' })
  @IsString()
  @UpTo(longestName, 'The name')
  person = '';

  @IsDay({ message: 'Enter the first day away as a real date.' })
  startsOn!: CalendarDate;

  @IsDay({ message: 'Enter the last day away as a real date.' })
  endsOn!: CalendarDate;

  @MustSay({ message: 'Enter the reason, such as annual leave.' })
  @IsString()
  @UpTo(longestName, 'The reason')
  reason = '';
}

/** Which absence is over. */
export class EndOwnAbsenceForm {
  @IsId({ message: 'Choose one of the absences listed.' })
  deputyId!: DeputyId;
}

/** 'Repairs Officer', of one's own; 'Repairs Officer: Ann Able' of whoever works for one. */
const nameOf = ({ title, holder }: HoldingInLine): string => (holder === null ? title : `${title}: ${holder}`);

function ownAbsenceView(inLine: readonly HoldingInLine[], form: FilledForm<object>): Page {
  const own = inLine.filter(({ holder }) => holder === null);
  const chosen = form.typed('holdingId') || (own.length === 1 ? own[0]?.holdingId : '');
  return new Page('account/absence', {
    heading: 'When you are away',
    area: 'Your account',
    back: { href: accountPaths.sessions, text: 'Back to Your account' },
    form,
    absences: inLine.flatMap((one) => one.deputies.map(({ id, startsOn, endsOn, name }) => ({ id, title: nameOf(one), isOwn: one.holder === null, name, from: shortDate(startsOn), to: shortDate(endsOn) }))),
    posts: [{ value: '', text: 'Choose a post' }, ...inLine.map((one) => ({ value: one.holdingId, text: nameOf(one) }))].map((post) => ({ ...post, selected: post.value === chosen })),
    held: inLine.length > 0,
    end: accountPaths.endAbsence,
  });
}

const navigation = { section: 'none', trail: 'back' } as const;

/** Somebody names who stands in while they are away, or one who works for them, and says that they are back. */
@Controller()
export class OwnAbsencePage {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get(accountPaths.absence)
  @RoutePolicy({ permission: 'tasks.see', audit: 'own-absence.open', navigation })
  async show(@CurrentPerson() { actor }: SignedIn): Promise<Page> {
    return ownAbsenceView(await seeAbsencesInLine(this.database, actor), blankForm({}));
  }

  @Post(accountPaths.absence)
  @RoutePolicy({ permission: 'tasks.see', audit: 'own-absence.record', navigation })
  async record(@CurrentPerson() { actor }: SignedIn, @FormBody(OwnAbsenceForm) form: FilledForm<OwnAbsenceForm>): Promise<Page | SeeOther> {
    const again = async (shown: FilledForm<object>): Promise<Page> => ownAbsenceView(await seeAbsencesInLine(this.database, actor), shown);
    if (!form.ok) return again(form);
    const { person, ...absence } = form.values;
    const named = await nameDeputyInLine(this.database, actor, { ...absence, person: { typed: person }, submission: form.submission });
    if (!named.ok) return again(form.refused(showRefusal(named.refusal)));
    return changedOrAsked(named.value.requested, { at: accountPaths.absence, banner: 'The deputy is named. They act in that post on those days, never on what they or its holder wrote themselves.' });
  }

  @Post(accountPaths.endAbsence)
  @RoutePolicy({ permission: 'tasks.see', audit: 'own-absence.end', navigation: 'machine' })
  async end(@CurrentPerson() { actor }: SignedIn, @FormBody(EndOwnAbsenceForm) form: FilledForm<EndOwnAbsenceForm>): Promise<SeeOther> {
    if (form.ok) accepted(await endAbsenceInLine(this.database, actor, { deputyId: form.values.deputyId, submission: form.submission }));
    return new SeeOther(accountPaths.absence, form.ok ? 'The absence is over: what waits for the post waits for its holder alone.' : undefined);
  }
}
