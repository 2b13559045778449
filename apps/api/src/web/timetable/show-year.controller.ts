import type { Database } from '@golden-thread/application';
import { showYear } from '@golden-thread/application/timetable';
import { Controller, Get, Inject, Param, Query } from '@nestjs/common';
import { CurrentPerson } from '../../auth/current-person';
import type { SignedIn } from '../../auth/signed-in';
import { DATABASE } from '../../database';
import { accepted } from '../../refusals/accepted';
import type { Page } from '../page';
import { RoutePolicy } from '../route-policy';
import { timetablePaths } from './paths';
import { presentYear } from './show-year.presenter';
import { type YearQuery, yearQueryOf } from './year-query';

/** The year: what is open now, what comes next, and every stage. */
@Controller()
export class ShowYearController {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get(timetablePaths.usual)
  @RoutePolicy({ permission: 'timetable.see', audit: 'timetable.show', navigation: { section: 'timetable', trail: 'none' } })
  usual(@CurrentPerson() person: SignedIn, @Query() asked: Readonly<Record<string, string>>): Promise<Page> {
    return this.page(person, yearQueryOf(asked));
  }

  @Get(timetablePaths.year)
  @RoutePolicy({ permission: 'timetable.see', audit: 'timetable.show', navigation: { section: 'timetable', trail: 'none' } })
  one(@CurrentPerson() person: SignedIn, @Param('year') year: string, @Query() asked: Readonly<Record<string, string>>): Promise<Page> {
    return this.page(person, yearQueryOf(asked), timetablePaths.yearNamed(year));
  }

  private async page(person: SignedIn, query: YearQuery, year?: string): Promise<Page> {
    return presentYear(person, query, accepted(await showYear(this.database, person.actor, year === undefined ? {} : { year })));
  }
}
