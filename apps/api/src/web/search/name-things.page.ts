import { suggest, type Suggestion } from '@golden-thread/application/search/suggest';
import type { Database } from '@golden-thread/application/shared/command';
import type { Actor } from '@golden-thread/domain/authority/actor';
import { isSuggestedKind, longestSearch, type SuggestedKind } from '@golden-thread/domain/search/searched-kinds';
import { normalText } from '@golden-thread/domain/shared/text';
import { Controller, Get, Inject, Query } from '@nestjs/common';
import { accepted, CurrentActor, DATABASE, Page, RoutePolicy } from '../kit';
import { Download } from '../page';
import { searchPaths } from './paths';

/** What a form asks for, in the words of its pages. */
const asked: Readonly<Record<SuggestedKind, { readonly one: string; readonly hint: string }>> = {
  person: { one: 'a person', hint: 'Part of a name.' },
  post: { one: 'a post', hint: 'Part of its title.' },
  service: { one: 'a service', hint: 'Part of its name.' },
  measure: { one: 'a measure', hint: 'Part of its title, or its reference.' },
};

type Asked = Readonly<Record<string, unknown>>;

const kindOf = ({ kind }: Asked): SuggestedKind => (isSuggestedKind(kind) ? kind : 'person');
const typedIn = ({ q }: Asked): string => (typeof q === 'string' ? normalText(q).slice(0, longestSearch) : '');

const nameThingsView = (kind: SuggestedKind, typed: string, found: readonly Suggestion[]): Page =>
  new Page('search/names', {
    heading: `How is ${asked[kind].one} named in a form?`,
    area: 'Search',
    action: searchPaths.choose,
    longest: longestSearch,
    kind,
    typed,
    hint: asked[kind].hint,
    found,
  });

/** What can be named in a form: suggested to the page's script while somebody types, and looked up on a page without it. */
@Controller()
export class NameThingsPage {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get(searchPaths.choose)
  @RoutePolicy({ permission: 'signed-in', audit: 'search.names', navigation: { section: 'none', trail: 'none' } })
  async show(@CurrentActor() actor: Actor, @Query() query: Asked): Promise<Page> {
    const [kind, typed] = [kindOf(query), typedIn(query)];
    return nameThingsView(kind, typed, accepted(await suggest(this.database, actor, { kind, typed })));
  }

  @Get(searchPaths.suggestions)
  @RoutePolicy({ permission: 'signed-in', audit: 'search.suggest', navigation: 'machine' })
  async suggestions(@CurrentActor() actor: Actor, @Query() query: Asked): Promise<Download> {
    const found = accepted(await suggest(this.database, actor, { kind: kindOf(query), typed: typedIn(query) }));
    return new Download('application/json', JSON.stringify(found));
  }
}
