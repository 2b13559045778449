import { may, type Permission } from '@golden-thread/domain/authority/permission';
import { instantOf, londonTime } from '@golden-thread/domain/calendar/instants';
import { longestSearch } from '@golden-thread/domain/search/searched-kinds';
import type { WebRequest } from '../auth/web-request';
import type { Section } from '../http/route-policy';
import type { Assets } from './assets';
import { footerLinks } from './help/paths';
import type { ConfirmationMessage } from './confirmation-message';

/** One entry of the sub-navigation. It is shown to whoever may open it. */
export interface SectionLink {
  readonly section: Section;
  /** Pages that have no entry of their own: this one leads to them. */
  readonly with?: Section;
  readonly text: string;
  readonly href: string;
  readonly permission: Permission;
}

/**
 * The navigation, in the order in which people use it: what is mine, what is looked at every quarter, what every year, what few may open. The first
 * page of each area stands at its address. For each role it fits one line of a laptop.
 */
export const sections: readonly SectionLink[] = [
  { section: 'home', text: 'Home', href: '/home', permission: 'tasks.see' },
  { section: 'tasks', text: 'My tasks', href: '/tasks', permission: 'tasks.see' },
  { section: 'reviews', text: 'Reviews', href: '/reviews', permission: 'reviews.see' },
  { section: 'measures', text: 'Measures', href: '/measures', permission: 'measures.see' },
  { section: 'plans', text: 'Plans', href: '/plans', permission: 'plans.see' },
  { section: 'recovery', text: 'Recovery', href: '/recovery-plans', permission: 'recovery.see' },
  { section: 'actions', with: 'risks', text: 'Actions and risks', href: '/actions', permission: 'actions.see' },
  { section: 'timetable', text: 'Timetable', href: '/timetable', permission: 'timetable.see' },
  { section: 'reports', text: 'Reports', href: '/reports', permission: 'reports.see' },
  { section: 'assessments', text: 'Assessments', href: '/assessments', permission: 'assessments.see' },
  { section: 'history', text: 'History', href: '/history', permission: 'history.see-all' },
  { section: 'deliveries', text: 'Failed deliveries', href: '/deliveries', permission: 'deliveries.see' },
  { section: 'committees', text: 'Committees', href: '/administration/committees', permission: 'committees.change' },
  { section: 'administration', text: 'Administration', href: '/administration', permission: 'organisation.change' },
];

/** What the layout is made of beside the request. */
interface Around {
  readonly assets: Assets;
  readonly told: ConfirmationMessage;
  readonly section: Section;
}

/** What the layout says around every page: who, for whom, in which council, at which date, and where else one can go. */
export function shell(request: WebRequest, { assets, told, section }: Around): Readonly<Record<string, unknown>> {
  const { signedIn } = request;
  return {
    asset: (name: string) => assets.href(name),
    path: request.originalUrl,
    longestSearch,
    footer: footerLinks,
    csrfToken: request.formToken ?? '',
    csrfTokenOfNobody: request.session?.csrfToken ?? '',
    told: told.take(request),
    person: signedIn && {
      name: signedIn.actor.name,
      post: signedIn.postTitles[0] ?? 'no post today',
      onBehalfOf: signedIn.actor.onBehalfOf ?? null,
      unread: signedIn.unread,
      viewedUntil: signedIn.actor.viewedBy && request.session.viewing ? londonTime(instantOf(new Date(request.session.viewing.until))) : null,
      mayViewAs: may(signedIn.actor, 'people.view-as'),
      mayActForOthers: signedIn.mayActFor.length > 0,
    },
    council: signedIn?.council ?? null,
    mayMoveClock: signedIn !== undefined && signedIn.council.kind === 'training' && may(signedIn.actor, 'clock.move'),
    navigation: sections
      .filter((link) => signedIn !== undefined && may(signedIn.actor, link.permission))
      .map((link) => ({ text: link.text, href: link.href, active: link.section === section || link.with === section })),
  };
}
