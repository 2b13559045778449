import type { CalendarDate } from '../calendar';
import { accept, type Outcome, type Refusal, refuse } from '../shared';
import type { Holding } from './holding';
import type { OrganisationEvent } from './organisation-events';
import type { OrganisationRefusal } from './organisation-refusals';

/**
 * Whether a person's time in a post may end after a last day. A known last day may be brought forward or put off; a past one stands.
 *
 * Refuses: EndsBeforeItStarts, HoldingAlreadyEnded.
 */
export const decideEndOfHolding = (
  holding: Holding,
  command: { readonly lastDay: CalendarDate },
  today: CalendarDate,
): Outcome<{ holding: Holding; event: OrganisationEvent }, Refusal<OrganisationRefusal>> => {
  if (holding.endsOn !== null && holding.endsOn < today) return refuse('HoldingAlreadyEnded', { lastDay: holding.endsOn });
  if (command.lastDay < holding.startsOn) return refuse('EndsBeforeItStarts', { startsOn: holding.startsOn, endsOn: command.lastDay });
  return accept({
    holding: { ...holding, endsOn: command.lastDay },
    event: {
      name: 'HoldingEnded',
      stream: { type: 'post', id: holding.postId },
      payload: { holdingId: holding.id, personId: holding.personId, lastDay: command.lastDay },
    },
  });
};
