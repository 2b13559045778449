import type { Database } from '@golden-thread/application/shared/command';
import { showCalendar, takeOutCouncilDay } from '@golden-thread/application/timetable/change-calendar';
import type { Actor } from '@golden-thread/domain/authority/actor';
import { longDate } from '@golden-thread/domain/calendar/date-format';
import { type CalendarDate, isCalendarDate } from '@golden-thread/domain/calendar/dates';
import { Controller, Get, Inject, NotFoundException, Param, Post } from '@nestjs/common';
import { accepted, blankForm, CurrentActor, DATABASE, type FilledForm, FormBody, Page, RoutePolicy, SeeOther, showRefusal } from '../kit';
import { timetablePaths } from './paths';

/** Nothing but the button. */
export class RemoveDayForm {}

const navigation = { section: 'timetable', trail: 'back' } as const;

/** A policy officer takes out a day that was entered. */
@Controller(timetablePaths.removeDay)
export class RemoveDayPage {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'timetable.change', audit: 'calendar.open-removal', navigation })
  ask(@CurrentActor() actor: Actor, @Param('day') day: string): Promise<Page> {
    return this.present(actor, dayNamed(day), blankForm());
  }

  @Post()
  @RoutePolicy({ permission: 'timetable.change', audit: 'calendar.remove-day', navigation })
  async remove(@CurrentActor() actor: Actor, @Param('day') named: string, @FormBody(RemoveDayForm) form: FilledForm<RemoveDayForm>): Promise<Page | SeeOther> {
    const day = dayNamed(named);
    if (!form.ok) return this.present(actor, day, form);
    const outcome = await takeOutCouncilDay(this.database, actor, { day, submission: form.submission });
    if (!outcome.ok) return this.present(actor, day, form.refused(showRefusal(outcome.refusal)));
    return new SeeOther(timetablePaths.calendar, `${longDate(day)} is taken out.`);
  }

  private async present(actor: Actor, day: CalendarDate, form: FilledForm<object>): Promise<Page> {
    const { coming } = accepted(await showCalendar(this.database, actor));
    const title = coming.find(({ on, own }) => own && on === day)?.title;
    return new Page('organisation/form', {
      heading: `Take out ${title ? `“${title}”, ` : ''}${longDate(day)}?`,
      area: 'Timetable',
      back: { href: timetablePaths.calendar, text: 'Back to the council’s calendar' },
      form,
      says: 'The day is then as the bank holidays say. Its history stays.',
      questions: [],
      button: 'Take out the day',
    });
  }
}

/** The day in the address. */
function dayNamed(day: string): CalendarDate {
  if (!isCalendarDate(day)) throw new NotFoundException();
  return day;
}
