import type { Database } from '@golden-thread/application';
import { exportScorecard, readScorecard, type Scorecard } from '@golden-thread/application/measure';
import { periodAt } from '@golden-thread/domain/measure';
import { Controller, Get, Inject, Query } from '@nestjs/common';
import { CurrentPerson } from '../../auth/current-person';
import type { SignedIn } from '../../auth/signed-in';
import { DATABASE } from '../../database';
import { accepted } from '../../refusals/accepted';
import { Download } from '../download';
import type { Page } from '../page';
import { RoutePolicy } from '../route-policy';
import { measurePaths } from './paths';
import { quarterAsked } from './quarter-asked';
import { presentScorecard } from './show-scorecard.presenter';

/** The scorecard of the council or of one service, for any quarter, and the same as CSV. */
@Controller()
export class ShowScorecardController {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get(measurePaths.scorecard)
  @RoutePolicy({ permission: 'measures.see', audit: 'scorecard.open', navigation: { section: 'measures', trail: 'none' } })
  async show(@CurrentPerson() person: SignedIn, @Query('quarter') quarter?: string, @Query('service') service?: string): Promise<Page> {
    return presentScorecard(await this.read(person, quarter, service), person.council.today);
  }

  @Get(measurePaths.scorecardFile)
  @RoutePolicy({ permission: 'measures.see', audit: 'scorecard.download', navigation: 'machine' })
  async download(@CurrentPerson() person: SignedIn, @Query('quarter') quarter?: string, @Query('service') service?: string): Promise<Download> {
    const { year, quarter: number, service: found } = await this.read(person, quarter, service);
    const asked = { year, quarter: number, ...(found && { serviceId: found.id }) };
    const name = `scorecard-${periodAt(year, 'quarterly', number).key}${found ? `-${found.code}` : ''}.csv`;
    return new Download('text/csv; charset=utf-8', accepted(await exportScorecard(this.database, person.actor, asked)), name);
  }

  /** A service is named by its code; a code nobody has shows the whole council. */
  private async read(person: SignedIn, quarter: unknown, service: unknown): Promise<Scorecard> {
    const asked = quarterAsked(quarter, person.council.today);
    const serviceCode = typeof service === 'string' && service !== '' ? { serviceCode: service } : {};
    return accepted(await readScorecard(this.database, person.actor, { ...asked, ...serviceCode }));
  }
}
