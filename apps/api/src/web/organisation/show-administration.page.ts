import type { Actor } from '@golden-thread/domain/authority/actor';
import { may, type Permission } from '@golden-thread/domain/authority/permission';
import { Controller, Get } from '@nestjs/common';
import { authorityPaths } from '../authority/paths';
import { importPaths } from '../import/paths';
import { CurrentActor, Page, RoutePolicy } from '../kit';
import { organisationPaths } from './paths';

interface Entry {
  readonly href: string;
  readonly text: string;
  readonly says: string;
  readonly permission: Permission;
}

const entries: readonly Entry[] = [
  { href: organisationPaths.organisation, text: 'Organisation', says: 'Directorates, services, units and their posts; who holds them, and who stands in.', permission: 'organisation.change' },
  { href: organisationPaths.reorganisations, text: 'Mergers and splits', says: 'Services that come together or apart on a day, with all that is theirs.', permission: 'organisation.change' },
  { href: organisationPaths.posts, text: 'Posts', says: 'Every post in one list: where it lies, who holds it, which are vacant.', permission: 'organisation.change' },
  { href: organisationPaths.people, text: 'People', says: 'Everybody who works or is elected here; leavers.', permission: 'organisation.change' },
  { href: organisationPaths.committees, text: 'Committees', says: 'Members, chairs and meetings.', permission: 'organisation.change' },
  { href: authorityPaths.readingRules, text: 'Who reads what', says: 'How far drafts, reviews and working papers are read in this council.', permission: 'organisation.change' },
  { href: organisationPaths.workingRules, text: 'How the council works', says: 'When late tasks are spoken of; whether unverified figures stand.', permission: 'organisation.change' },
  { href: authorityPaths.secondApprovals, text: 'Second approvals', says: 'Powerful roles and sign-ins that wait for a second person, and who decides them.', permission: 'organisation.change' },
  { href: '/administration/tokens', text: 'Tokens', says: 'For API clients that use the REST interface.', permission: 'tokens.manage' },
  { href: importPaths.feed, text: 'HR feed', says: 'What the HR system does by itself when people come, move and leave.', permission: 'organisation.change' },
  { href: '/administration/import', text: 'Import', says: 'Organisation, plans, measures and figures from a council pack.', permission: 'imports.run' },
];

/** What an administrator can keep up to date. */
@Controller(organisationPaths.home)
export class ShowAdministrationPage {
  @Get()
  @RoutePolicy({ permission: 'organisation.change', audit: 'administration.open', navigation: { section: 'administration', trail: 'none' } })
  show(@CurrentActor() actor: Actor): Page {
    return new Page('organisation/home', {
      heading: 'Administration',
      area: 'Administration',
      entries: entries.filter(({ permission }) => may(actor, permission)),
    });
  }
}
