import { type OwnAccess, type OwnPost, readOwnAccess } from '@golden-thread/application/account/read-own-access';
import type { Database } from '@golden-thread/application/shared/command';
import type { Actor, Role } from '@golden-thread/domain/authority/actor';
import { may, type Permission, rolesGive, rolesThatGive } from '@golden-thread/domain/authority/permission';
import { type Audience, type ReadingMatter, rolesInCouncilCircle, rolesInEveryCircle } from '@golden-thread/domain/authority/reading-rights';
import { Controller, Get, Inject } from '@nestjs/common';
import { audienceLabels, matterLabels } from '../authority/labels';
import { authorityPaths } from '../authority/paths';
import { directoryPaths } from '../connection/paths';
import { helpPaths } from '../help/paths';
import { accepted, CurrentPerson, DATABASE, Page, RoutePolicy, type SignedIn } from '../kit';
import { roleLabels } from '../organisation/labels';
import { accountPaths } from './paths';
import { permissionAreas, permissionLabels } from './permission-labels';

const rolesInWords = (roles: readonly Role[]): string => roles.map((role) => roleLabels[role].toLowerCase()).join(', ');

const basisOf = ({ basis, holder }: OwnPost): string =>
  ({ holder: 'You hold it', vacancy: 'It is vacant, and you are next in its line', deputy: `You are deputy of ${holder ?? 'whoever covers it'}` })[basis];

const postView = (post: OwnPost): object => ({
  title: post.title,
  href: directoryPaths.of('post', post.postId),
  why: basisOf(post),
  gives: post.roles.length === 0 ? 'No role' : rolesInWords(post.roles),
  kept: post.kept.length === 0 ? null : `Not ${rolesInWords(post.kept)}: that was given to its holder by name.`,
});

/** As many services as are named; of more, the number. */
const servicesNamed = 6;

function servicesInWords({ services }: OwnAccess): string {
  const named = services.slice(0, servicesNamed).map(({ name }) => name).join(', ');
  return services.length > servicesNamed ? `${named} and ${services.length - servicesNamed} more services` : named;
}

const asked = 'What you are asked for or have written in.';

/** How much of a matter is somebody's to read, and by which rule. Source: the table of `reading-rights`, and the council's choice. */
function readByYou(matter: ReadingMatter, audience: Audience, { roles }: Actor, access: OwnAccess): string {
  if (matter === 'individual-objectives') return 'Your own, and those of people whose line manager you are, or whose manager’s manager.';
  if (audience === 'everyone') return 'All of it: everybody in the council reads it.';
  const [every, council] = [rolesInEveryCircle(roles), rolesInCouncilCircle(roles)];
  const ofServices = every.length > 0 ? `every service, as ${rolesInWords(every)}` : servicesInWords(access);
  const ofCouncil = every.length === 0 && council.length > 0 ? ` Also the council’s own, as ${rolesInWords(council)}.` : '';
  if (ofServices === '') return `${asked}${audience === 'circle' ? ofCouncil : ''}`;
  return audience === 'circle'
    ? `That of ${ofServices}: you are in its circle.${ofCouncil} Of others: ${asked.toLowerCase()}`
    : `${asked} Of ${ofServices}, that it is being written, by whom and until when.`;
}

const permissionsIn = (area: string): Permission[] => (Object.keys(permissionLabels) as Permission[]).filter((permission) => permissionLabels[permission].area === area);

/** What somebody may do in a part of the product, by which post where they have several; and what they may not, with who may. */
function areaView(area: string, actor: Actor, { posts }: OwnAccess): object {
  const [theirs, others] = [permissionsIn(area).filter((one) => may(actor, one)), permissionsIn(area).filter((one) => !may(actor, one))];
  return {
    title: area,
    may: theirs.map((permission) => ({
      text: permissionLabels[permission].text,
      by: posts.length < 2 ? '' : posts.filter(({ roles }) => rolesGive(roles, permission)).map(({ title }) => title).join(', '),
    })),
    mayNot: others.map((permission) => ({ text: permissionLabels[permission].text, who: rolesInWords(rolesThatGive(permission)) })),
  };
}

function ownAccessView({ actor }: SignedIn, access: OwnAccess): Page {
  return new Page('account/own-access', {
    heading: 'What you may see and do, and why',
    area: 'Your account',
    back: { href: accountPaths.sessions, text: 'Back to Your account' },
    standsInFor: actor.onBehalfOf?.name ?? null,
    posts: access.posts.map(postView),
    deputyOf: access.deputyOf.map(postView),
    reads: access.rules.map(({ matter, audience }) => ({
      ...matterLabels[matter],
      audience: matter === 'individual-objectives' ? 'The person and two managers above' : audienceLabels[audience].text,
      you: readByYou(matter, audience, actor, access),
    })),
    onlyPost: access.posts.length === 1 ? access.posts[0]?.title : null,
    areas: permissionAreas.map((area) => areaView(area, actor, access)),
    readingRules: authorityPaths.readingRules,
    absence: accountPaths.absence,
    contact: helpPaths.contact,
  });
}

/** What decides what somebody sees and may do today: for themselves to know, so that nobody has to guess why a page is closed. */
@Controller(accountPaths.access)
export class OwnAccessPage {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'signed-in', audit: 'own-access.open', navigation: { section: 'none', trail: 'back' } })
  async show(@CurrentPerson() person: SignedIn): Promise<Page> {
    return ownAccessView(person, accepted(await readOwnAccess(this.database, person.actor)));
  }
}
