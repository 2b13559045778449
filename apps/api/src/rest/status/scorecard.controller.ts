import { readScorecard } from '@golden-thread/application/status/read-scorecard';
import type { Database } from '@golden-thread/application/shared/command';
import { Inject, Query } from '@nestjs/common';
import { CurrentPerson, type SignedIn } from '../../auth/web-request';
import { readQuarter } from '../../http/quarter.query';
import { accepted } from '../../http/refusals/show-refusal';
import { DATABASE } from '../../injection-tokens';
import { RestController } from '../shared/rest-controller';
import { RestGet } from '../shared/rest-route';
import { ScorecardDto, ScorecardQuery } from './scorecard.dto';

/** The scorecard of the council or of one service. */
@RestController('scorecard', 'Measures')
export class ScorecardResource {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @RestGet('', { permission: 'measures.see', audit: 'scorecard.get', summary: 'How the measures stand at a quarter’s end', answer: ScorecardDto })
  async get(@CurrentPerson() { actor, council }: SignedIn, @Query() { quarter, service }: ScorecardQuery): Promise<ScorecardDto> {
    const asked = readQuarter(quarter, council.today);
    return ScorecardDto.of(accepted(await readScorecard(this.database, actor, { ...asked, ...(service !== undefined && { serviceCode: service }) })));
  }
}
