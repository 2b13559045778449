/** The policy team sees the product as somebody else does, to help them: it changes nothing, is on record, and ends by itself. */

import type { DomainEvent } from '../shared/domain-event';
import { powerfulRoles, type Role } from './actor';

/** How many minutes it lasts, by the machine's clock; how many characters the reason holds. */
export const viewingLimits = { minutes: 30, reason: 500 } as const;

/** Recorded on the history of whoever is seen as; they are told. Why stands in `wording`. */
export type PersonViewed = DomainEvent<'PersonViewed', { minutes: number }, 'person'>;

export interface ViewingRefusals {
  readonly ViewsThemselves: null;
}

/**
 * The roles by which somebody sees the pages as another: theirs, but for powerful ones that the viewer does not hold. Two people give such a role; to look over
 * the shoulder of who has it would be to take it.
 */
export const rolesSeen = (seen: readonly Role[], viewer: readonly Role[]): readonly Role[] => seen.filter((role) => !powerfulRoles.includes(role) || viewer.includes(role));

/** The pages that are no part of it, whatever they show: what is the person's own, and where their objectives stand. */
const ownPages = /^\/(inbox|account|your-data|drafts|views|viewing|acting|history|search|things|taking-back|plans\/individual|documents|evidence)(\/|$)/i;

/** Whether a page is shown while somebody sees it as another. */
export const isOpenToViewer = ({ method, path }: { readonly method: string; readonly path: string }): boolean => (method === 'GET' || method === 'HEAD') && !ownPages.test(path);
