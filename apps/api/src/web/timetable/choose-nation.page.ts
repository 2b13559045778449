import type { Database } from '@golden-thread/application/shared/command';
import { chooseNation, showCalendar } from '@golden-thread/application/timetable/change-calendar';
import type { Actor } from '@golden-thread/domain/authority/actor';
import { type Nation, nations } from '@golden-thread/domain/calendar/bank-holidays';
import { Controller, Get, Inject, Post } from '@nestjs/common';
import { IsIn } from 'class-validator';
import { accepted, blankForm, CurrentActor, DATABASE, type FilledForm, FormBody, Page, RoutePolicy, SeeOther, showRefusal } from '../kit';
import { nationLabels } from './labels';
import { timetablePaths } from './paths';

/** Whose bank holidays are the council's. */
export class ChooseNationForm {
  @IsIn(nations, { message: 'Choose England, Wales, Scotland or Northern Ireland.' })
  nation!: Nation;
}

const navigation = { section: 'timetable', trail: 'back' } as const;

const chooseNationView = (form: FilledForm<object>): Page =>
  new Page('organisation/form', {
    heading: 'Choose whose bank holidays the council keeps',
    area: 'Timetable',
    back: { href: timetablePaths.calendar, text: 'Back to the council’s calendar' },
    form,
    says: 'Days that the council entered itself stay. Recalculate the dates of the year afterwards: you see what moves before it moves.',
    questions: [
      {
        kind: 'select', name: 'nation', label: 'Bank holidays of',
        items: nations.map((nation) => ({ value: nation, text: nationLabels[nation], selected: form.typed('nation') === nation })),
      },
    ],
    button: 'Choose',
  });

/** A policy officer says in which nation the council lies. */
@Controller(timetablePaths.chooseNation)
export class ChooseNationPage {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'timetable.change', audit: 'calendar.open-nation', navigation })
  async ask(@CurrentActor() actor: Actor): Promise<Page> {
    const { nation } = accepted(await showCalendar(this.database, actor));
    return chooseNationView(blankForm({ nation }));
  }

  @Post()
  @RoutePolicy({ permission: 'timetable.change', audit: 'calendar.choose-nation', navigation })
  async choose(@CurrentActor() actor: Actor, @FormBody(ChooseNationForm) form: FilledForm<ChooseNationForm>): Promise<Page | SeeOther> {
    if (!form.ok) return chooseNationView(form);
    const outcome = await chooseNation(this.database, actor, { nation: form.values.nation, submission: form.submission });
    if (!outcome.ok) return chooseNationView(form.refused(showRefusal(outcome.refusal)));
    return new SeeOther(timetablePaths.calendar, `The bank holidays are those of ${nationLabels[form.values.nation]}.`);
  }
}
