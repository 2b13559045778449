import { listAllReorganisations } from '@golden-thread/application/organisation/read-reorganisations';
import type { Database } from '@golden-thread/application/shared/command';
import type { Actor } from '@golden-thread/domain/authority/actor';
import { longDate } from '@golden-thread/domain/calendar/date-format';
import { Controller, Get, Inject } from '@nestjs/common';
import { accepted, CurrentActor, DATABASE, Page, RoutePolicy } from '../kit';
import { organisationPaths } from './paths';
import { reorganisationStateLabels, reorganisationTitle } from './reorganisation.view';

/** Services that merge or split: planned, carried out, withdrawn. */
@Controller(organisationPaths.reorganisations)
export class ListReorganisationsPage {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'organisation.change', audit: 'reorganisation.list', navigation: { section: 'administration', trail: 'breadcrumbs' } })
  async show(@CurrentActor() actor: Actor): Promise<Page> {
    const all = accepted(await listAllReorganisations(this.database, actor));
    return new Page('organisation/reorganisations', {
      heading: 'Mergers and splits of services',
      area: 'Administration',
      breadcrumbs: [{ href: organisationPaths.home, text: 'Administration' }, { href: organisationPaths.reorganisations, text: 'Mergers and splits' }],
      rows: all.map((one) => ({ href: organisationPaths.reorganisationOf(one.id), title: reorganisationTitle(one), on: longDate(one.effectiveOn), state: reorganisationStateLabels[one.state] })),
      actions: [
        { text: 'Merge services', href: `${organisationPaths.reorganisations}/new/merge` },
        { text: 'Split a service', href: `${organisationPaths.reorganisations}/new/split` },
      ],
    });
  }
}
