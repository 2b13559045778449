import type { OrganisationPartLine, PostLine } from '@golden-thread/application/organisation';
import type { Role } from '@golden-thread/domain/authority';
import { Page } from '../page';
import { kindBelow } from './kind-below';
import { organisationPaths, partAddress, postAddress } from './paths';
import { roleWords } from './role-words';

interface Found {
  readonly part: OrganisationPartLine | null;
  readonly within: readonly OrganisationPartLine[];
  readonly posts: readonly PostLine[];
}

/** What lies in the part, its posts with their holders, and what can be changed. */
export function presentPart({ part, within, posts }: Found): Page {
  const here = partAddress(part?.id ?? 'council');
  const name = part?.name ?? 'The council itself';
  return new Page('organisation/part', {
    heading: name,
    area: 'Administration',
    breadcrumbs: [
      { href: organisationPaths.home, text: 'Administration' },
      { href: organisationPaths.organisation, text: 'Organisation' },
      { href: here, text: name },
    ],
    caption: part ? part.kind : 'posts above the directorates, and of members',
    head: part?.headPostId ? { href: postAddress(part.headPostId), title: part.headTitle } : null,
    within: within.map((below) => ({ href: partAddress(below.id), name: below.name })),
    posts: posts.map((post) => ({
      href: postAddress(post.id),
      title: post.title,
      code: post.code,
      fte: post.fte.replace(/\.?0+$/, ''),
      roles: post.roles.map((role) => roleWords[role as Role]).join(', '),
      holders: post.holders.join(', ') || 'Vacant',
    })),
    actions: [
      { href: `${here}/new-post`, text: 'Add a post' },
      ...(part?.kind === 'unit' ? [] : [{ href: `${here}/new-part`, text: `Add a ${kindBelow(part)}` }]),
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
