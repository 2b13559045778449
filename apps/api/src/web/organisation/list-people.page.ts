import { type PeopleAsked, type PersonState, type PersonSummary, seePeople } from '@golden-thread/application/organisation/see-organisation';
import type { Database } from '@golden-thread/application/shared/command';
import { may } from '@golden-thread/domain/authority/permission';
import { shortDate } from '@golden-thread/domain/calendar/date-format';
import { Controller, Get, Inject, Query } from '@nestjs/common';
import type { ListQuery } from '../../http/list-of-rows';
import { accountPaths } from '../account/paths';
import { authorityPaths } from '../authority/paths';
import { accepted, CurrentPerson, DATABASE, Page, RoutePolicy, type SignedIn } from '../kit';
import { foundListFile, foundListView, type FoundListDefinition, readFoundListQuery, sortAsked } from '../list/found-list.view';
import type { Download, PageLink } from '../page';
import { personalDataPaths } from '../personal-data/paths';
import { organisationPaths, postAddress } from './paths';

const stateLabels: Readonly<Record<PersonState, string>> = { here: 'Here', leaving: 'Leaving', left: 'Left' };
const states = Object.keys(stateLabels) as PersonState[];

/** What can be done about a person. */
function actsOn({ actor, council: { today } }: SignedIn, { id, name, leftOn }: PersonSummary): readonly (PageLink & { about: string })[] {
  const about = `of ${name}`;
  const isHere = leftOn === null || leftOn >= today;
  return [
    ...(isHere ? [{ href: organisationPaths.leaverOf(id), text: leftOn === null ? 'Record leaving' : 'Change the last day', about }] : []),
    ...(!isHere && may(actor, 'history.withhold') ? [{ href: personalDataPaths.erasureOf(id), text: 'Erase data', about }] : []),
    ...(isHere ? [{ href: authorityPaths.subjectOf(id), text: 'Sign-in', about }] : []),
    { href: accountPaths.sessionsOf(id), text: 'Where signed in', about },
  ];
}

const peopleList = (person: SignedIn): FoundListDefinition<PersonSummary> => ({
  name: 'People',
  path: organisationPaths.people,
  noun: 'person',
  nouns: 'people',
  columns: {
    name: { title: 'Name', cell: ({ name, email }) => ({ text: name, note: email }) },
    posts: { title: 'Posts today', cell: ({ posts }) => ({ text: posts.length === 0 ? 'None' : '', links: posts.map(({ id, title }) => ({ href: postAddress(id), text: title })) }) },
    leaving: { title: 'Last day', cell: ({ leftOn }) => ({ text: leftOn === null ? '' : shortDate(leftOn) }) },
    acts: { title: 'Change', cell: (one) => ({ text: '', links: actsOn(person, one) }), onPage: true },
  },
  sorts: ['name', 'leaving'],
  filters: { state: { title: 'Here', items: states.map((value) => ({ value, text: stateLabels[value] })) } },
  isSearched: true,
  empty: { why: 'Nobody is here yet.', fills: 'Add people one by one, or import a council pack.' },
});

/** Everybody who works or is elected here, and leavers; by name, or as somebody asks. */
@Controller(organisationPaths.people)
export class ListPeoplePage {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'organisation.change', audit: 'people.list', navigation: { section: 'administration', trail: 'breadcrumbs' } })
  async show(@CurrentPerson() person: SignedIn, @Query() query: ListQuery): Promise<Page | Download> {
    const list = peopleList(person);
    const { q: search, chosen, sort, page, rows } = readFoundListQuery(list, query);
    const asked: PeopleAsked = { search, state: (chosen['state'] ?? null) as PersonState | null, order: sortAsked(['name', 'leaving'], sort), limit: rows, offset: (page - 1) * rows };
    const { lines, total } = accepted(await seePeople(this.database, person.actor, asked));
    const shown = new Page('organisation/people', {
      heading: 'People',
      area: 'Administration',
      breadcrumbs: [{ href: organisationPaths.home, text: 'Administration' }, { href: organisationPaths.people, text: 'People' }],
      add: organisationPaths.addPerson,
      list: foundListView(list, { rows: lines, total }, query),
    });
    return foundListFile(list, lines, query) ?? shown;
  }
}
