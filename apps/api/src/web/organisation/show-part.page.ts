import { type OrganisationPartSummary, type PostSummary, seeOrganisationPart } from '@golden-thread/application/organisation/see-organisation';
import type { Database } from '@golden-thread/application/shared/command';
import type { Actor, Role } from '@golden-thread/domain/authority/actor';
import { partWithin } from '@golden-thread/domain/organisation/organisation-part';
import { decimal } from '@golden-thread/domain/shared/decimal/decimal';
import type { OrganisationPartId } from '@golden-thread/domain/shared/id';
import { capitalised } from '@golden-thread/domain/shared/text';
import { Controller, Get, Inject, Param } from '@nestjs/common';
import { ParseIdOr } from '../../http/parse-id';
import { accepted, CurrentActor, DATABASE, Page, RoutePolicy } from '../kit';
import { roleLabels } from './labels';
import { organisationPaths, partAddress, postAddress } from './paths';

interface Found {
  readonly part: OrganisationPartSummary | null;
  readonly within: readonly OrganisationPartSummary[];
  readonly posts: readonly PostSummary[];
}

/** What lies in the part, its posts with their holders, and what can be changed. */
function showPartView({ part, within, posts }: Found): Page {
  const here = partAddress(part?.id ?? 'council');
  const name = part?.name ?? 'The council itself';
  const addable = partWithin(part?.kind ?? null);
  return new Page('organisation/part', {
    heading: name,
    area: 'Administration',
    breadcrumbs: [
      { href: organisationPaths.home, text: 'Administration' },
      { href: organisationPaths.organisation, text: 'Organisation' },
      { href: here, text: name },
    ],
    caption: part ? capitalised(part.kind) : 'Posts above the directorates, and of members',
    head: part?.headPostId ? { href: postAddress(part.headPostId), title: part.headTitle } : null,
    within: within.map((below) => ({ href: partAddress(below.id), name: below.name })),
    posts: posts.map((post) => ({
      href: postAddress(post.id),
      title: post.title,
      code: post.code,
      fte: decimal.canonical(post.fte),
      roles: post.roles.map((role) => roleLabels[role as Role]).join(', '),
      holders: post.holders.join(', ') || 'Vacant',
    })),
    actions: [
      { href: `${here}/new-post`, text: 'Add a post' },
      ...(addable === undefined ? [] : [{ href: `${here}/new-part`, text: `Add a ${addable}` }]),
      ...(part
        ? [
            { href: `${here}/head`, text: 'Name the head' },
            { href: `${here}/name`, text: 'Rename' },
            { href: `${here}/closing`, text: 'Close' },
          ]
        : []),
    ],
  });
}

/** One directorate, service or unit with its own posts; "council": the posts of the council itself. */
@Controller(organisationPaths.part)
export class ShowPartPage {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'organisation.change', audit: 'organisation-part.open', navigation: { section: 'administration', trail: 'breadcrumbs' } })
  async show(@CurrentActor() actor: Actor, @Param('part', new ParseIdOr('council')) part: OrganisationPartId | 'council'): Promise<Page> {
    return showPartView(accepted(await seeOrganisationPart(this.database, actor, part === 'council' ? null : part)));
  }
}
