import type { Database } from '@golden-thread/application';
import { listFigureSheetsOf } from '@golden-thread/application/measure';
import { Controller, Get, Inject, Query } from '@nestjs/common';
import { CurrentPerson } from '../../auth/current-person';
import type { SignedIn } from '../../auth/signed-in';
import { DATABASE } from '../../database';
import { accepted } from '../../refusals/accepted';
import type { Page } from '../page';
import { RoutePolicy } from '../route-policy';
import { presentFigureSheets } from './list-figure-sheets.presenter';
import { measurePaths } from './paths';
import { quarterAsked } from './quarter-asked';

/** Who has entered and who has verified the figures of a quarter. */
@Controller(measurePaths.sheets)
export class ListFigureSheetsController {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'measures.see', audit: 'figure-sheets.list', navigation: { section: 'measures', trail: 'breadcrumbs' } })
  async show(@CurrentPerson() person: SignedIn, @Query('quarter') quarter?: string): Promise<Page> {
    const asked = quarterAsked(quarter, person.council.today);
    return presentFigureSheets(asked, person.council.today, accepted(await listFigureSheetsOf(this.database, person.actor, asked)));
  }
}
