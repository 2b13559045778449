import type { CalendarDate } from '../calendar/dates';
import type { OrganisationPartId } from '../shared/id';
import { accept, type Outcome, type Refusal, refuse } from '../shared/outcome';
import type { OrganisationEvent } from './events';
import type { Holding, OrganisationPartKind, Post } from './organisation';
import { organisationParts } from './organisation-part';
import type { OrganisationRefusal } from './refusals';
import { openEnd } from './span';

/**
 * Whether a directorate, service or unit may close after a last day. It must have no open service, unit or post left, so that
 * nothing is lost with it: they are closed or moved first.
 *
 * Refuses: AlreadyClosed, StillHasOpenParts (names them).
 */
export const decideClosing = (
  part: {
    readonly kind: OrganisationPartKind;
    readonly id: OrganisationPartId;
    readonly closedOn: CalendarDate | null;
    /** Names of what is in it and would outlast the last day. */
    readonly openParts: readonly string[];
  },
  command: { readonly lastDay: CalendarDate },
): Outcome<{ event: OrganisationEvent }, Refusal<OrganisationRefusal>> => {
  if (part.closedOn !== null) return refuse('AlreadyClosed', { lastDay: part.closedOn });
  if (part.openParts.length > 0) return refuse('StillHasOpenParts', { parts: part.openParts });
  return accept({
    event: { name: organisationParts[part.kind].closed, stream: { type: part.kind, id: part.id }, payload: { lastDay: command.lastDay } } as OrganisationEvent,
  });
};

/**
 * Whether a post may close after a last day: its holders' time in it ends with it, and from the next day its work goes to whoever manages it.
 *
 * Refuses: AlreadyClosed.
 */
export const decidePostClosing = (
  state: { readonly post: Post; readonly holdings: readonly Holding[] },
  command: { readonly lastDay: CalendarDate },
): Outcome<{ ended: readonly Holding[]; cancelled: readonly Holding[]; event: OrganisationEvent }, Refusal<OrganisationRefusal>> => {
  const { post, holdings } = state;
  if (post.closedOn !== null) return refuse('AlreadyClosed', { lastDay: post.closedOn });
  const outlasting = holdings.filter(({ endsOn }) => (endsOn ?? openEnd) > command.lastDay);
  const cancelled = outlasting.filter(({ startsOn }) => startsOn > command.lastDay);
  const ended = outlasting.filter((holding) => !cancelled.includes(holding)).map((holding) => ({ ...holding, endsOn: command.lastDay }));
  return accept({ ended, cancelled, event: { name: 'PostClosed', stream: { type: 'post', id: post.id }, payload: { lastDay: command.lastDay } } });
};
