import type { Database } from '@golden-thread/application';
import { readMeasure } from '@golden-thread/application/measure';
import { Controller, Get, Inject, Param, Query } from '@nestjs/common';
import { CurrentPerson } from '../../auth/current-person';
import type { SignedIn } from '../../auth/signed-in';
import { DATABASE } from '../../database';
import { accepted } from '../../refusals/accepted';
import type { Page } from '../page';
import { RoutePolicy } from '../route-policy';
import { measurePaths } from './paths';
import { quarterAsked } from './quarter-asked';
import { presentMeasure } from './show-measure.presenter';

/** One measure: definition, chart, every figure with status and rule, corrections, who entered and who verified. */
@Controller(measurePaths.measure)
export class ShowMeasureController {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'measures.see', audit: 'measure.open', navigation: { section: 'measures', trail: 'breadcrumbs' } })
  async show(@CurrentPerson() person: SignedIn, @Param('measure') ref: string, @Query('quarter') quarter?: string): Promise<Page> {
    const asked = quarterAsked(quarter, person.council.today);
    return presentMeasure(accepted(await readMeasure(this.database, person.actor, { ref, ...asked })));
  }
}
