import { addDays, type CalendarDate } from '../calendar/dates';
import { decimal } from '../shared/decimal/decimal';
import type { PersonId, PostId } from '../shared/id';
import { accept, type Outcome, type Refusal, refuse } from '../shared/outcome';
import { largestShareTaken } from './decide-appointment';
import type { OrganisationEvent } from './events';
import type { Holding } from './organisation';
import type { OrganisationRefusal } from './refusals';
import { openEnd, overlap } from './span';

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

/**
 * Whether a person may be recorded as leaving after a last day: every holding that would outlast it ends on it, and one that would
 * start later never starts (`cancelled`). From the next day their work is with the next holder, or with whoever manages the post. Recorded again with
 * a later day, the holdings that ended on the earlier one move along, as far as nobody else was put in the post meanwhile
 * and the post is no powerful one.
 *
 * Refuses: PersonHasLeft, ShareTooLarge (others hold the post on the days that are added).
 */
export const decideLeaver = (
  state: {
    readonly personId: PersonId;
    readonly leftOn: CalendarDate | null;
    readonly holdings: readonly Holding[];
    /** Of these posts, those with a powerful role: nobody is given more days in them without a second person. */
    readonly powerful?: readonly PostId[];
    /** Of other people, in the same posts. */
    readonly othersHoldings?: readonly Holding[];
  },
  command: { readonly lastDay: CalendarDate },
  today: CalendarDate,
): Outcome<{ ended: readonly Holding[]; cancelled: readonly Holding[]; events: readonly OrganisationEvent[] }, Refusal<OrganisationRefusal>> => {
  if (state.leftOn !== null && state.leftOn < today) return refuse('PersonHasLeft', { lastDay: state.leftOn });
  const moved = state.holdings.filter(({ endsOn }) => endsOn !== null && endsOn === state.leftOn && endsOn < command.lastDay)
    .filter(({ postId }) => !(state.powerful ?? []).includes(postId));
  const full = moved.map((holding) => tooMuchFor(holding, command.lastDay, state.othersHoldings ?? [])).find((refused) => refused !== null);
  if (full) return { ok: false, refusal: full };
  const outlasting = state.holdings.filter((holding) => moved.includes(holding) || (holding.endsOn ?? openEnd) > command.lastDay);
  const cancelled = outlasting.filter(({ startsOn }) => startsOn > command.lastDay);
  const ends = outlasting.filter((holding) => !cancelled.includes(holding)).map((holding) => decideEndOfHolding(holding, command, today));
  const ended = ends.flatMap((end) => (end.ok ? [end.value] : []));
  const left: OrganisationEvent = {
    name: 'PersonLeft',
    stream: { type: 'person', id: state.personId },
    payload: { lastDay: command.lastDay, postIds: [...new Set(outlasting.map(({ postId }) => postId))] },
  };
  return accept({ ended: ended.map(({ holding }) => holding), cancelled, events: [...ended.map(({ event }) => event), left] });
};

/** What stands in the way of a holding that goes on to a later day: others hold so much of the post by then that it would be more than one. */
function tooMuchFor({ postId, endsOn, share, basis }: Holding, lastDay: CalendarDate, others: readonly Holding[]): Refusal<OrganisationRefusal> | null {
  const added = { from: addDays(endsOn ?? lastDay, 1), to: lastDay };
  const beside = others.filter((other) => other.postId === postId && overlap({ from: other.startsOn, to: other.endsOn ?? openEnd }, added) !== null);
  const taken = largestShareTaken(beside);
  return basis === 'interim' || decimal.compare(decimal.add(taken, share), '1') <= 0 ? null : { code: 'ShareTooLarge', details: { share, taken } };
}
