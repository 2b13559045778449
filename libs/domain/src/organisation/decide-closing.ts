import type { CalendarDate } from '../calendar';
import { accept, type Outcome, type Refusal, refuse } from '../shared';
import { organisationParts } from './organisation-part';
import type { OrganisationPartKind } from './organisation-part-kind';
import type { OrganisationEvent } from './organisation-events';
import type { OrganisationRefusal } from './organisation-refusals';

/**
 * Whether a directorate, service or unit may close after a last day. It must have no open service, unit or post left, so that
 * nothing is lost with it: they are closed or moved first.
 *
 * Refuses: AlreadyClosed, StillHasOpenParts (names them).
 */
export const decideClosing = (
  part: {
    readonly kind: OrganisationPartKind;
    readonly id: string;
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
