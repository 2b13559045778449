import { search } from '@golden-thread/application/search/search';
import type { Database } from '@golden-thread/application/shared/command';
import type { Actor } from '@golden-thread/domain/authority/actor';
import { Inject, Query } from '@nestjs/common';
import { CurrentActor } from '../../auth/web-request';
import { accepted } from '../../http/refusals/show-refusal';
import { DATABASE } from '../../injection-tokens';
import { RestController } from '../shared/rest-controller';
import { RestGet } from '../shared/rest-route';
import { SearchQuery, SearchResultsDto } from './search.dto';

/** The search, as its page answers it: what the caller may see, of the kinds that the token reaches. */
@RestController('search', 'Search')
export class SearchResource {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @RestGet('', { permission: 'signed-in', audit: 'search.find', summary: 'Things, papers and people that have all the words, by kind', answer: SearchResultsDto })
  async find(@CurrentActor() actor: Actor, @Query() { q: typed, kind, page }: SearchQuery): Promise<SearchResultsDto> {
    return SearchResultsDto.of(accepted(await search(this.database, actor, { typed, kind: kind ?? null, page })));
  }
}
