import { type CalendarEntry, calendarFileOf, type DatedThing, endCalendarFeed, getCalendarFeed, readCalendarFeed, renewCalendarFeed } from '@golden-thread/application/feed/calendar-feed';
import type { Database } from '@golden-thread/application/shared/command';
import { shortDate } from '@golden-thread/domain/calendar/date-format';
import { type Instant, londonDate, londonTime } from '@golden-thread/domain/calendar/instants';
import { type CouncilId, isId, type PersonId } from '@golden-thread/domain/shared/id';
import { taskKinds } from '@golden-thread/domain/task/task';
import { Controller, Get, Inject, NotFoundException, Post, Query } from '@nestjs/common';
import type { ApiConfig } from '../../config';
import { API_CONFIG } from '../../injection-tokens';
import { accepted, blankForm, CurrentPerson, DATABASE, type FilledForm, FormBody, Page, RoutePolicy, SeeOther, type SignedIn } from '../kit';
import { Download } from '../page';
import { timetablePaths } from '../timetable/paths';
import { accountPaths } from './paths';

/** Nothing but a button. */
export class CalendarFeedForm {}

const calendarFeedView = (madeAt: Instant | null, form: FilledForm<object>, address: string | null = null): Page =>
  new Page('account/calendar', {
    heading: 'Your dates in your own calendar',
    area: 'Your account',
    back: { href: accountPaths.sessions, text: 'Back to Your account' },
    form,
    address,
    made: madeAt && `${shortDate(londonDate(madeAt))} at ${londonTime(madeAt)}`,
    end: accountPaths.endCalendar,
  });

const navigation = { section: 'none', trail: 'back' } as const;

/** Somebody has their dates in the calendar of their phone or computer: at a secret address, which they can renew or end. */
@Controller()
export class CalendarFeedPage {
  constructor(
    @Inject(DATABASE) private readonly database: Database,
    @Inject(API_CONFIG) private readonly config: ApiConfig,
  ) {}

  @Get(accountPaths.calendar)
  @RoutePolicy({ permission: 'signed-in', audit: 'calendar-feed.open', navigation })
  async show(@CurrentPerson() { actor }: SignedIn): Promise<Page> {
    return calendarFeedView(await getCalendarFeed(this.database, actor), blankForm({}));
  }

  @Post(accountPaths.calendar)
  @RoutePolicy({ permission: 'signed-in', audit: 'calendar-feed.renew', navigation })
  async renew(@CurrentPerson() { actor }: SignedIn, @FormBody(CalendarFeedForm) form: FilledForm<CalendarFeedForm>): Promise<Page> {
    if (!form.ok) return calendarFeedView(null, form);
    const { secret, madeAt } = accepted(await renewCalendarFeed(this.database, actor));
    const asked = new URLSearchParams({ council: actor.councilId, person: actor.personId ?? '', key: secret });
    return calendarFeedView(madeAt, blankForm({}), `${this.config.publicUrl}${accountPaths.calendarFile}?${asked.toString()}`);
  }

  @Post(accountPaths.endCalendar)
  @RoutePolicy({ permission: 'signed-in', audit: 'calendar-feed.end', navigation: 'machine' })
  async end(@CurrentPerson() { actor }: SignedIn): Promise<SeeOther> {
    accepted(await endCalendarFeed(this.database, actor));
    return new SeeOther(accountPaths.calendar, 'The address of your calendar has ended.');
  }
}

/** The calendar itself, for the program that reads it. What the address asks stands behind the question mark: no log keeps that. */
@Controller(accountPaths.calendarFile)
export class ReadCalendarFeedPage {
  constructor(
    @Inject(DATABASE) private readonly database: Database,
    @Inject(API_CONFIG) private readonly config: ApiConfig,
  ) {}

  @Get()
  @RoutePolicy({ permission: 'public', audit: 'calendar-feed.read', navigation: 'machine' })
  async read(@Query() { council, person, key }: Readonly<Record<string, unknown>>): Promise<Download> {
    if (!isId<CouncilId>(council) || !isId<PersonId>(person) || typeof key !== 'string') throw new NotFoundException();
    const feed = accepted(await readCalendarFeed(this.database, { councilId: council, personId: person, secret: key }));
    return new Download('text/calendar; charset=utf-8', calendarFileOf(feed, (date) => entryOf(date, this.config.publicUrl)));
  }
}

function entryOf({ of, id, day, title, kind, version }: DatedThing, site: string): CalendarEntry {
  const entry = { uid: `${of}-${id}@golden-thread`, sequence: version, day };
  if (kind === null) return { ...entry, title: of === 'meeting' ? `${title} meets` : title, about: of === 'meeting' ? 'A meeting of the committee.' : 'A stage of the council’s year.', address: `${site}${timetablePaths.usual}` };
  const { asks, minutes, otherwise } = taskKinds[kind];
  return { ...entry, title: `${asks}: ${title}`, about: `It takes about ${minutes} minutes. ${otherwise}`, address: `${site}/tasks/${id}` };
}
