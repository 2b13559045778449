/** Who takes part in a workshop, and as what. */

import type { ParticipantId, PersonId } from '../shared/id';

/** As what somebody takes part. The facilitator leads and the note-taker writes; all of them score (PAS toolkit, "Facilitator’s tips"). */
export const participantRoles = { facilitator: 'Facilitator', 'note-taker': 'Note-taker', manager: 'Manager', officer: 'Officer', 'technical-support': 'Technical support' } as const;
export type ParticipantRole = keyof typeof participantRoles;

/** Somebody invited: a person of the council, or a guest without an account, who comes by a link that opens this workshop alone. */
export interface Participant {
  readonly id: ParticipantId;
  readonly personId: PersonId | null;
  readonly name: string;
  readonly role: ParticipantRole;
  /** The council a guest comes from, as they are introduced; null for people of this one. */
  readonly from: string | null;
}
