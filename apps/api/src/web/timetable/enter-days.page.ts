import type { Database } from '@golden-thread/application/shared/command';
import { enterCouncilDays } from '@golden-thread/application/timetable/change-calendar';
import type { Actor } from '@golden-thread/domain/authority/actor';
import type { CalendarDate } from '@golden-thread/domain/calendar/dates';
import { longestDayTitle } from '@golden-thread/domain/calendar/working-calendar';
import { Controller, Get, Inject, Post } from '@nestjs/common';
import { IsIn, IsString } from 'class-validator';
import { IsDay } from '../../http/day-field';
import { counted } from '../../http/paging';
import { MustSay, UpTo } from '../../http/text-field';
import { blankForm, CurrentActor, DATABASE, type FilledForm, FormBody, Page, RoutePolicy, SeeOther, showRefusal } from '../kit';
import { timetablePaths } from './paths';

/** Days on which the council closes, or works although they are bank holidays. */
export class EnterDaysForm {
  @IsIn(['closed', 'works'], { message: 'Choose whether the council is closed or works.' })
  kind!: 'closed' | 'works';

  @MustSay('CouncilDayTitleMissing')
  @IsString()
  @UpTo(longestDayTitle, 'The name')
  title!: string;

  @IsDay({ message: 'Enter the first day as a real date.' })
  startsOn!: CalendarDate;

  @IsDay({ orEmpty: true, message: 'Enter the last day as a real date, or leave it empty for one day.' })
  endsOn!: CalendarDate | '';
}

const navigation = { section: 'timetable', trail: 'back' } as const;

const enterDaysView = (form: FilledForm<object>): Page =>
  new Page('organisation/form', {
    heading: 'Enter days in the council’s calendar',
    area: 'Timetable',
    back: { href: timetablePaths.calendar, text: 'Back to the council’s calendar' },
    form,
    says: 'Weekends and bank holidays within a closure need no entry and are left out. A new bank holiday is entered as a closure.',
    button: 'Enter the days',
    questions: [
      {
        kind: 'select', name: 'kind', label: 'On these days the council',
        items: [
          { value: 'closed', text: 'is closed', selected: form.typed('kind') !== 'works' },
          { value: 'works', text: 'works, although they are bank holidays', selected: form.typed('kind') === 'works' },
        ],
      },
      { kind: 'text', name: 'title', label: 'What they are', hint: 'For example, Christmas closure' },
      { kind: 'date', name: 'startsOn', label: 'First day' },
      { kind: 'date', name: 'endsOn', label: 'Last day', hint: 'Leave empty for one day' },
    ],
  });

/** A policy officer enters the council's own days. */
@Controller(timetablePaths.enterDays)
export class EnterDaysPage {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'timetable.change', audit: 'calendar.open-days', navigation })
  ask(): Page {
    return enterDaysView(blankForm({}));
  }

  @Post()
  @RoutePolicy({ permission: 'timetable.change', audit: 'calendar.enter-days', navigation })
  async enter(@CurrentActor() actor: Actor, @FormBody(EnterDaysForm) form: FilledForm<EnterDaysForm>): Promise<Page | SeeOther> {
    if (!form.ok) return enterDaysView(form);
    const { kind, title, startsOn, endsOn } = form.values;
    const outcome = await enterCouncilDays(this.database, actor, {
      startsOn, endsOn: endsOn === '' ? startsOn : endsOn, title, works: kind === 'works', submission: form.submission,
    });
    if (!outcome.ok) return enterDaysView(form.refused(showRefusal(outcome.refusal)));
    return new SeeOther(timetablePaths.calendar, `${counted(outcome.value.days, 'day')} entered.`);
  }
}
