import { endOwnAbsence, nameOwnDeputy, type OwnPost, seeOwnPosts } from '@golden-thread/application/organisation/own-absence';
import type { Database } from '@golden-thread/application/shared/command';
import { shortDate } from '@golden-thread/domain/calendar/date-format';
import type { CalendarDate } from '@golden-thread/domain/calendar/dates';
import { longestName } from '@golden-thread/domain/organisation/organisation';
import type { DeputyId, PostId } from '@golden-thread/domain/shared/id';
import { Controller, Get, Inject, Post } from '@nestjs/common';
import { IsString } from 'class-validator';
import { IsDay } from '../../http/day-field';
import { IsId } from '../../http/id-field';
import { MustSay, UpTo } from '../../http/text-field';
import { changedOrAsked } from '../authority/asked';
import { accepted, blankForm, CurrentPerson, DATABASE, type FilledForm, FormBody, Page, RoutePolicy, SeeOther, showRefusal, type SignedIn } from '../kit';
import { accountPaths } from './paths';

/** From which post somebody is away, when, and who stands in. */
export class OwnAbsenceForm {
  @IsId({ message: 'Choose the post from which you are away.' })
  postId!: PostId;

  @MustSay({ message: 'Enter the name or e-mail of whoever stands in for you.' })
  @IsString()
  @UpTo(longestName, 'The name')
  person = '';

  @IsDay({ message: 'Enter your first day away as a real date.' })
  startsOn!: CalendarDate;

  @IsDay({ message: 'Enter your last day away as a real date.' })
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

function ownAbsenceView(posts: readonly OwnPost[], form: FilledForm<object>): Page {
  const chosen = form.typed('postId') || (posts.length === 1 ? posts[0]?.postId : '');
  return new Page('account/absence', {
    heading: 'When you are away',
    area: 'Your account',
    back: { href: accountPaths.sessions, text: 'Back to Your account' },
    form,
    absences: posts.flatMap(({ title, deputies }) => deputies.map(({ id, startsOn, endsOn, name }) => ({ id, title, name, from: shortDate(startsOn), to: shortDate(endsOn) }))),
    posts: [{ value: '', text: 'Choose a post' }, ...posts.map(({ postId, title }) => ({ value: postId, text: title }))].map((post) => ({ ...post, selected: post.value === chosen })),
    held: posts.length > 0,
    end: accountPaths.endAbsence,
  });
}

const navigation = { section: 'none', trail: 'back' } as const;

/** Somebody names who stands in while they are away, and says that they are back. */
@Controller()
export class OwnAbsencePage {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get(accountPaths.absence)
  @RoutePolicy({ permission: 'tasks.see', audit: 'own-absence.open', navigation })
  async show(@CurrentPerson() { actor }: SignedIn): Promise<Page> {
    return ownAbsenceView(await seeOwnPosts(this.database, actor), blankForm({}));
  }

  @Post(accountPaths.absence)
  @RoutePolicy({ permission: 'tasks.see', audit: 'own-absence.record', navigation })
  async record(@CurrentPerson() { actor }: SignedIn, @FormBody(OwnAbsenceForm) form: FilledForm<OwnAbsenceForm>): Promise<Page | SeeOther> {
    const again = async (shown: FilledForm<object>): Promise<Page> => ownAbsenceView(await seeOwnPosts(this.database, actor), shown);
    if (!form.ok) return again(form);
    const { person, ...absence } = form.values;
    const named = await nameOwnDeputy(this.database, actor, { ...absence, person: { typed: person }, submission: form.submission });
    if (!named.ok) return again(form.refused(showRefusal(named.refusal)));
    return changedOrAsked(named.value.requested, { at: accountPaths.absence, banner: 'Your deputy is named. They act for you on those days, never on what you submitted yourself.' });
  }

  @Post(accountPaths.endAbsence)
  @RoutePolicy({ permission: 'tasks.see', audit: 'own-absence.end', navigation: 'machine' })
  async end(@CurrentPerson() { actor }: SignedIn, @FormBody(EndOwnAbsenceForm) form: FilledForm<EndOwnAbsenceForm>): Promise<SeeOther> {
    if (form.ok) accepted(await endOwnAbsence(this.database, actor, { deputyId: form.values.deputyId, submission: form.submission }));
    return new SeeOther(accountPaths.absence, form.ok ? 'You are back: what waits for your post waits for you alone.' : undefined);
  }
}
