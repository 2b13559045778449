import { may } from '@golden-thread/domain/authority';
import type { WebRequest } from '../auth/web-request';
import type { Assets } from './assets';
import type { Section } from './route-policy';
import { sections } from './sections';
import type { ToldOnce } from './told-once';

/** What the layout is made of beside the request. */
interface Around {
  readonly assets: Assets;
  readonly told: ToldOnce;
  readonly section: Section;
}

/** What the layout says around every page: who, for whom, in which council, at which date, and where else one can go. */
export function shell(request: WebRequest, { assets, told, section }: Around): Readonly<Record<string, unknown>> {
  const { signedIn } = request;
  return {
    asset: (name: string) => assets.href(name),
    path: request.originalUrl,
    csrfToken: request.session?.csrfToken ?? '',
    told: told.take(request),
    person: signedIn && {
      name: signedIn.actor.name,
      post: signedIn.postTitles[0] ?? 'no post today',
      onBehalfOf: signedIn.actor.onBehalfOf ?? null,
      unread: signedIn.unread,
      mayActForOthers: signedIn.mayActFor.length > 0,
    },
    council: signedIn?.council ?? null,
    mayMoveClock: signedIn !== undefined && signedIn.council.kind === 'training' && may(signedIn.actor, 'clock.move'),
    navigation: sections
      .filter((link) => signedIn !== undefined && may(signedIn.actor, link.permission))
      .map((link) => ({ text: link.text, href: link.href, active: link.section === section })),
  };
}
