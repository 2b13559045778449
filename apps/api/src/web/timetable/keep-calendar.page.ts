import type { Database } from '@golden-thread/application/shared/command';
import { dropCalendar, keepCalendar, listCalendars } from '@golden-thread/application/timetable/keep-calendar';
import { longestPeriodsText, readPeriods } from '@golden-thread/application/timetable/read-periods';
import type { Actor } from '@golden-thread/domain/authority/actor';
import { type Nation, nations } from '@golden-thread/domain/calendar/bank-holidays';
import { normalText } from '@golden-thread/domain/shared/text';
import { calendarCodePattern, type NamedCalendar, namedCalendarLimits } from '@golden-thread/domain/timetable/calendars';
import { stretchesOf } from '@golden-thread/domain/timetable/decide-named-calendar';
import { type Track, tracks } from '@golden-thread/domain/timetable/stage-definition';
import { Controller, Get, Inject, NotFoundException, Param, Post } from '@nestjs/common';
import { Transform } from 'class-transformer';
import { IsArray, IsIn, IsString, Matches } from 'class-validator';
import { MustSay, UpTo } from '../../http/text-field';
import { accepted, blankForm, CurrentActor, DATABASE, type FilledForm, FormBody, type Page, RoutePolicy, SeeOther, showRefusal } from '../kit';
import { organisationFormView } from '../organisation/organisation-form.view';
import { nationLabels, trackLabels } from './labels';
import { timetablePaths } from './paths';

/** A calendar beside the council's own. */
export class KeepCalendarForm {
  @Matches(calendarCodePattern, { message: 'Give it a code of up to 20 small letters, figures and hyphens, such as schools.' })
  code = '';

  @MustSay({ message: 'Give the calendar a name.' })
  @IsString()
  @UpTo(namedCalendarLimits.name, 'The name')
  name = '';

  @IsIn(nations, { message: 'Choose whose bank holidays it keeps.' })
  nation: Nation = 'england';

  @IsString()
  @UpTo(longestPeriodsText, 'The list of days')
  days = '';

  @Transform(({ value }: { value: unknown }) => [value ?? []].flat())
  @IsArray()
  @IsIn(tracks, { each: true, message: 'Choose tracks of the list.' })
  tracks: Track[] = [];

  @IsString()
  @UpTo(namedCalendarLimits.bodiesTyped, 'The committees')
  bodies = '';
}

const typedOf = ({ code, name, nation, tracks: of, bodies, days }: NamedCalendar) => ({
  code, name, nation, tracks: [...of], bodies: bodies.join(', '), days: stretchesOf(days).map(({ title, startsOn, endsOn }) => `${startsOn}, ${endsOn}, ${title}`).join('\n'),
});

const keepCalendarView = (form: FilledForm<object>, existing: NamedCalendar | null): Page =>
  organisationFormView({
    heading: existing === null ? 'Keep another calendar' : `Calendar: ${existing.name}`,
    area: 'Timetable',
    back: { href: timetablePaths.calendar, text: 'Back to the council’s calendar' },
    form,
    says: 'Dates that are worked out already stay until the year is recalculated, which shows first what would move.',
    button: 'Keep the calendar',
    questions: [
      { kind: 'text', short: true, name: 'code', label: 'Code', hint: 'As a timetable’s text names it, such as schools or scotland' },
      { kind: 'text', name: 'name', label: 'Name' },
      { kind: 'select', name: 'nation', label: 'Bank holidays of', items: nations.map((value) => ({ value, text: nationLabels[value] })) },
      { kind: 'long-text', name: 'days', label: 'Days on which it does not work', hint: 'One stretch a line: first day, last day, name. For example, 26 October 2026, 30 October 2026, Half term. Or the text of a calendar file (.ics).' },
      { kind: 'checkboxes', name: 'tracks', label: 'Tracks that count by it', hint: 'Tick none where only stages that name it do.', items: tracks.map((value) => ({ value, text: trackLabels[value] })) },
      { kind: 'text', name: 'bodies', label: 'Committees whose meetings count by it', hint: 'By code or kind, with commas between them' },
    ],
  });

const navigation = { section: 'timetable', trail: 'back' } as const;

abstract class CalendarForm {
  constructor(protected readonly database: Database) {}

  /** `known`: the code of the calendar that is changed; null: a new one. */
  protected async keep(actor: Actor, form: FilledForm<KeepCalendarForm>, known: string | null): Promise<Page | SeeOther> {
    const again = async (shown: FilledForm<object>): Promise<Page> => keepCalendarView(shown, known === null ? null : await calendarNamed(this.database, actor, known));
    if (!form.ok) return again(form);
    const { code, name, nation, days, tracks: of, bodies } = form.values;
    const closed = readPeriods(days);
    if (!closed.ok) return again(form.refused(showRefusal(closed.refusal)));
    const named = bodies.split(',').map(normalText).filter((body) => body !== '');
    const kept = await keepCalendar(this.database, actor, { code: known ?? code, name, nation, tracks: of, bodies: named, closed: closed.value, submission: form.submission });
    if (kept.ok) return new SeeOther(timetablePaths.calendar, 'The calendar is kept. Recalculate the dates of the year to have stages follow it.');
    const { refusal } = kept;
    return again(form.refused(showRefusal(refusal, refusal.code === 'CalendarNotUnderstood' ? refusal.details.part : undefined)));
  }
}

/** A policy officer keeps a calendar beside the council's own. */
@Controller(timetablePaths.newCalendar)
export class NewCalendarPage extends CalendarForm {
  constructor(@Inject(DATABASE) database: Database) {
    super(database);
  }

  @Get()
  @RoutePolicy({ permission: 'timetable.change', audit: 'calendar.open-new', navigation })
  ask(): Page {
    return keepCalendarView(blankForm({ nation: 'england' }), null);
  }

  @Post()
  @RoutePolicy({ permission: 'timetable.change', audit: 'calendar.keep-new', navigation })
  add(@CurrentActor() actor: Actor, @FormBody(KeepCalendarForm) form: FilledForm<KeepCalendarForm>): Promise<Page | SeeOther> {
    return this.keep(actor, form, null);
  }
}

@Controller(timetablePaths.namedCalendar)
export class KeepCalendarPage extends CalendarForm {
  constructor(@Inject(DATABASE) database: Database) {
    super(database);
  }

  @Get()
  @RoutePolicy({ permission: 'timetable.change', audit: 'calendar.open-named', navigation })
  async show(@CurrentActor() actor: Actor, @Param('code') code: string): Promise<Page> {
    const found = await calendarNamed(this.database, actor, code);
    return keepCalendarView(blankForm(typedOf(found)), found);
  }

  @Post()
  @RoutePolicy({ permission: 'timetable.change', audit: 'calendar.keep-named', navigation })
  change(@CurrentActor() actor: Actor, @Param('code') code: string, @FormBody(KeepCalendarForm) form: FilledForm<KeepCalendarForm>): Promise<Page | SeeOther> {
    return this.keep(actor, form, code);
  }
}

/** Dropping asks for nothing but the wish. */
export class DropCalendarForm {}

@Controller(timetablePaths.dropCalendar)
export class DropCalendarPage {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'timetable.change', audit: 'calendar.open-drop', navigation })
  async ask(@CurrentActor() actor: Actor, @Param('code') code: string): Promise<Page> {
    return this.present(await calendarNamed(this.database, actor, code), blankForm());
  }

  @Post()
  @RoutePolicy({ permission: 'timetable.change', audit: 'calendar.drop', navigation })
  async drop(@CurrentActor() actor: Actor, @Param('code') code: string, @FormBody(DropCalendarForm) form: FilledForm<DropCalendarForm>): Promise<Page | SeeOther> {
    const again = async (shown: FilledForm<object>): Promise<Page> => this.present(await calendarNamed(this.database, actor, code), shown);
    if (!form.ok) return again(form);
    const dropped = await dropCalendar(this.database, actor, { code, submission: form.submission });
    return dropped.ok ? new SeeOther(timetablePaths.calendar, 'The calendar is dropped.') : again(form.refused(showRefusal(dropped.refusal)));
  }

  private present({ name }: NamedCalendar, form: FilledForm<object>): Page {
    return organisationFormView({
      heading: `Drop the calendar “${name}”?`, area: 'Timetable', back: { href: timetablePaths.calendar, text: 'Back to the council’s calendar' }, form,
      says: 'Tracks and committees that count by it count by the council’s own again, once the year is recalculated.', questions: [], button: 'Drop the calendar',
    });
  }
}

async function calendarNamed(database: Database, actor: Actor, code: string): Promise<NamedCalendar> {
  const found = accepted(await listCalendars(database, actor)).find((one) => one.code === code);
  if (found === undefined) throw new NotFoundException();
  return found;
}
