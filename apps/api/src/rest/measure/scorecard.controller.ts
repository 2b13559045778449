import type { Database } from '@golden-thread/application';
import { readScorecard } from '@golden-thread/application/measure';
import { Inject, Query } from '@nestjs/common';
import { CurrentPerson } from '../../auth/current-person';
import type { SignedIn } from '../../auth/signed-in';
import { DATABASE } from '../../database';
import { accepted } from '../../refusals/accepted';
import { quarterAsked } from '../../web/measure/quarter-asked';
import { RestController, RestGet } from '../shared';
import { ScorecardDto } from './scorecard.dto';
import { ScorecardQuery } from './scorecard.query';

/** The scorecard of the council or of one service. */
@RestController('scorecard', 'Measures')
export class ScorecardResource {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @RestGet('', { permission: 'measures.see', audit: 'scorecard.get', summary: 'How the measures stand at a quarter’s end', answer: ScorecardDto })
  async get(@CurrentPerson() { actor, council }: SignedIn, @Query() { quarter, service }: ScorecardQuery): Promise<ScorecardDto> {
    const asked = quarterAsked(quarter, council.today);
    return ScorecardDto.of(accepted(await readScorecard(this.database, actor, { ...asked, ...(service !== undefined && { serviceCode: service }) })));
  }
}
