import type { Database } from '@golden-thread/application/shared/command';
import { confirmBankHolidays, showCalendar } from '@golden-thread/application/timetable/change-calendar';
import type { Actor } from '@golden-thread/domain/authority/actor';
import { longDate } from '@golden-thread/domain/calendar/date-format';
import type { CalendarDate } from '@golden-thread/domain/calendar/dates';
import { Controller, Get, Inject, Post } from '@nestjs/common';
import { IsDay } from '../../http/day-field';
import { accepted, blankForm, CurrentActor, DATABASE, type FilledForm, FormBody, Page, RoutePolicy, SeeOther, showRefusal } from '../kit';
import { timetablePaths } from './paths';

/** The last day up to which every bank holiday is entered. */
export class EnterBankHolidaysForm {
  @IsDay({ message: 'Enter the last day as a real date, such as 31 December 2029.' })
  until!: CalendarDate;
}

const navigation = { section: 'timetable', trail: 'back' } as const;

/** A policy officer confirms that bank holidays beyond those of the release are entered. */
@Controller(timetablePaths.enterBankHolidays)
export class EnterBankHolidaysPage {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'timetable.change', audit: 'calendar.open-bank-holidays', navigation })
  ask(@CurrentActor() actor: Actor): Promise<Page> {
    return this.present(actor, blankForm({}));
  }

  @Post()
  @RoutePolicy({ permission: 'timetable.change', audit: 'calendar.confirm-bank-holidays', navigation })
  async confirm(@CurrentActor() actor: Actor, @FormBody(EnterBankHolidaysForm) form: FilledForm<EnterBankHolidaysForm>): Promise<Page | SeeOther> {
    if (!form.ok) return this.present(actor, form);
    const outcome = await confirmBankHolidays(this.database, actor, { until: form.values.until, submission: form.submission });
    if (!outcome.ok) return this.present(actor, form.refused(showRefusal(outcome.refusal)));
    return new SeeOther(timetablePaths.calendar, `Bank holidays are entered up to ${longDate(form.values.until)}.`);
  }

  private async present(actor: Actor, form: FilledForm<object>): Promise<Page> {
    const { knownUntil } = accepted(await showCalendar(this.database, actor));
    return new Page('organisation/form', {
      heading: 'Confirm that later bank holidays are entered',
      area: 'Timetable',
      back: { href: timetablePaths.calendar, text: 'Back to the council’s calendar' },
      form,
      says: `They are known up to ${longDate(knownUntil)}. Enter each later one as a closure first; a release that brings them needs nothing of this.`,
      questions: [{ kind: 'date', name: 'until', label: 'Every bank holiday is entered up to', hint: 'Usually 31 December of a year' }],
      button: 'Confirm',
    });
  }
}
