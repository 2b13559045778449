import { type PostPage, seePost } from '@golden-thread/application/organisation/see-organisation';
import type { Database } from '@golden-thread/application/shared/command';
import type { Actor, Role } from '@golden-thread/domain/authority/actor';
import { shortDate } from '@golden-thread/domain/calendar/date-format';
import type { HoldingBasis } from '@golden-thread/domain/organisation/organisation';
import { decimal } from '@golden-thread/domain/shared/decimal/decimal';
import type { PostId } from '@golden-thread/domain/shared/id';
import { Controller, Get, Inject, Param } from '@nestjs/common';
import { ParseId } from '../../http/parse-id';
import { accepted, CurrentActor, DATABASE, Page, RoutePolicy } from '../kit';
import type { PageLink } from '../page';
import { holdingBasisLabels, roleLabels } from './labels';
import { organisationPaths, partAddress, postAddress } from './paths';

const answeringLabels: Readonly<Record<string, string>> = { holder: 'holds the post', deputy: 'stands in', vacancy: 'while it is vacant' };

/** What can be changed about the post at an address. */
const actionsOf = (here: string): readonly PageLink[] => [
  { href: `${here}/new-holder`, text: 'Appoint somebody' },
  { href: `${here}/new-deputy`, text: 'Name a deputy' },
  { href: `${here}/line-manager`, text: 'Change line manager' },
  { href: `${here}/roles`, text: 'Change roles' },
  { href: `${here}/title`, text: 'Rename' },
  { href: `${here}/closing`, text: 'Close the post' },
];

/** The post with everything dated about it, and what can be changed. */
function showPostView(post: PostPage): Page {
  const here = postAddress(post.id);
  return new Page('organisation/post', {
    heading: post.title,
    area: 'Administration',
    breadcrumbs: [
      { href: organisationPaths.home, text: 'Administration' },
      { href: organisationPaths.organisation, text: 'Organisation' },
      { href: partAddress(post.placeId ?? 'council'), text: post.place ?? 'The council itself' },
      { href: here, text: post.title },
    ],
    facts: [
      { key: 'Code', value: post.code },
      { key: 'Part of', value: post.place ?? 'The council itself' },
      { key: 'Managed by', value: post.lineManager?.title ?? 'Nobody: it is at the top' },
      { key: 'Roles', value: post.roles.map((role) => roleLabels[role as Role]).join(', ') || 'None' },
      { key: 'Full-time equivalent', value: decimal.canonical(post.fte) },
      { key: 'Answers for it today', value: post.answering.map(answering).join('; ') || 'Nobody' },
      { key: 'Open tasks', value: String(post.openTasks) },
      ...(post.closedOn ? [{ key: 'Closed after', value: shortDate(post.closedOn) }] : []),
    ],
    holdings: post.holdings.map((holding) => ({
      name: holding.name,
      basis: holdingBasisLabels[holding.basis as HoldingBasis],
      share: decimal.canonical(holding.share),
      from: shortDate(holding.startsOn),
      to: holding.endsOn && shortDate(holding.endsOn),
      end: holding.endsOn === null ? `${here}/holdings/${holding.id}/end` : null,
    })),
    deputies: post.deputies.map((deputy) => ({
      ...deputy, from: shortDate(deputy.startsOn), to: shortDate(deputy.endsOn), end: `${here}/deputies/${deputy.id}/end`,
    })),
    manages: post.manages.map(({ id, title }) => ({ href: postAddress(id), title })),
    actions: actionsOf(here),
    history: `/history/post/${post.id}`,
  });
}

const answering = ({ name, basis, via }: PostPage['answering'][number]): string =>
  `${name} (${answeringLabels[basis] ?? basis}${basis === 'vacancy' && via ? `, as ${via}` : ''})`;

/** One post: who holds it and held it, who stands in, who answers for it today. */
@Controller(organisationPaths.post)
export class ShowPostPage {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'organisation.change', audit: 'post.open', navigation: { section: 'administration', trail: 'breadcrumbs' } })
  async show(@CurrentActor() actor: Actor, @Param('post', ParseId) id: PostId): Promise<Page> {
    return showPostView(accepted(await seePost(this.database, actor, id)));
  }
}
