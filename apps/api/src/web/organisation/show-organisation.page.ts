import { type OrganisationPartSummary, seeOrganisation } from '@golden-thread/application/organisation/see-organisation';
import type { Database } from '@golden-thread/application/shared/command';
import type { Actor } from '@golden-thread/domain/authority/actor';
import type { OrganisationPartId } from '@golden-thread/domain/shared/id';
import { Controller, Get, Inject } from '@nestjs/common';
import { accepted, CurrentActor, DATABASE, Page, RoutePolicy } from '../kit';
import { organisationPaths, partAddress, postAddress } from './paths';

/** The whole organisation: directorates, their services, their units, each with its head and its posts counted. */
@Controller(organisationPaths.organisation)
export class ShowOrganisationPage {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'organisation.change', audit: 'organisation.open', navigation: { section: 'administration', trail: 'breadcrumbs' } })
  async show(@CurrentActor() actor: Actor): Promise<Page> {
    const parts = accepted(await seeOrganisation(this.database, actor));
    const below = (id: OrganisationPartId | null): readonly object[] =>
      parts.filter(({ parentId }) => parentId === id).map((part) => ({ ...partItem(part), parts: below(part.id) }));
    return new Page('organisation/tree', {
      heading: 'Organisation',
      area: 'Administration',
      breadcrumbs: [{ href: organisationPaths.home, text: 'Administration' }, { href: organisationPaths.organisation, text: 'Organisation' }],
      council: partAddress('council'),
      directorates: below(null),
    });
  }
}

const partItem = (part: OrganisationPartSummary): object => ({
  name: part.name,
  href: partAddress(part.id),
  head: part.headPostId && { href: postAddress(part.headPostId), title: part.headTitle },
  posts: `${part.posts} ${part.posts === 1 ? 'post' : 'posts'}${part.vacant > 0 ? `, ${part.vacant} vacant` : ''}`,
});
