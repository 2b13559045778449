import { seePeople } from '@golden-thread/application/organisation/see-organisation';
import type { Database } from '@golden-thread/application/shared/command';
import type { Actor } from '@golden-thread/domain/authority/actor';
import { may } from '@golden-thread/domain/authority/permission';
import { shortDate } from '@golden-thread/domain/calendar/date-format';
import { Controller, Get, Inject, Query } from '@nestjs/common';
import { pageNumber, pagesOf } from '../../http/paging';
import { accountPaths } from '../account/paths';
import { authorityPaths } from '../authority/paths';
import { accepted, CurrentActor, DATABASE, Page, RoutePolicy } from '../kit';
import { personalDataPaths } from '../personal-data/paths';
import { organisationPaths, postAddress } from './paths';

/** Everybody, by name; a search by name or e-mail. */
@Controller(organisationPaths.people)
export class ListPeoplePage {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'organisation.change', audit: 'people.list', navigation: { section: 'administration', trail: 'breadcrumbs' } })
  async show(@CurrentActor() actor: Actor, @Query('search') asked = '', @Query('page') asPage?: string): Promise<Page> {
    const [search, page] = [String(asked).slice(0, 100), pageNumber(asPage)];
    const { lines, total, today } = accepted(await seePeople(this.database, actor, { search, page }));
    return new Page('organisation/people', {
      heading: 'People',
      area: 'Administration',
      breadcrumbs: [{ href: organisationPaths.home, text: 'Administration' }, { href: organisationPaths.people, text: 'People' }],
      counted: `${total.toLocaleString('en-GB')} ${total === 1 ? 'person' : 'people'}`,
      search,
      add: organisationPaths.addPerson,
      rows: lines.map((person) => ({
        ...person,
        posts: person.posts.map(({ id, title }) => ({ href: postAddress(id), title })),
        left: person.leftOn && shortDate(person.leftOn),
        subject: authorityPaths.subjectOf(person.id),
        sessions: accountPaths.sessionsOf(person.id),
        erasure: person.leftOn !== null && person.leftOn < today && may(actor, 'history.withhold') ? personalDataPaths.erasureOf(person.id) : null,
        leaving: person.leftOn === null || person.leftOn >= today ? `${organisationPaths.people}/${person.id}/leaving` : null,
      })),
      pages: pagesOf(total, page, organisationPaths.people, { search: search || undefined }),
    });
  }
}
