import { may } from '@golden-thread/domain/authority';
import type { WebRequest } from '../auth/web-request';
import type { Assets } from './assets';
import type { Section } from './route-policy';
import { sections } from './sections';

/** What the layout says around every page: who, for whom, in which council, at which date, and where else one can go. */
export function shell(request: WebRequest, assets: Assets, section: Section): Readonly<Record<string, unknown>> {
  const { signedIn } = request;
  const told = request.session?.told;
  if (told !== undefined) delete request.session.told;
  return {
    asset: (name: string) => assets.href(name),
    path: request.originalUrl,
    csrfToken: request.session?.csrfToken ?? '',
    told,
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
