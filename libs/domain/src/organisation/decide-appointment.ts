import type { CalendarDate } from '../calendar/dates';
import { type Decimal, decimal } from '../shared/decimal/decimal';
import type { HoldingId, PersonId } from '../shared/id';
import { accept, type Outcome, type Refusal, refuse } from '../shared/outcome';
import type { OrganisationEvent } from './events';
import type { Holding, HoldingBasis, Post } from './organisation';
import type { OrganisationRefusal } from './refusals';
import { openEnd, overlap } from './span';

/**
 * Whether a person may be put in a post, and from when to when (last day inclusive; null: it goes on). An interim may come beside
 * the holder they relieve; other holders together hold at most the whole post on any day.
 *
 * Refuses: PersonHasLeft, PostClosed, EndsBeforeItStarts, ShareTooLarge, AlreadyHoldsPost.
 */
export const decideAppointment = (
  state: { readonly post: Post; readonly holdings: readonly Holding[]; readonly personLeftOn: CalendarDate | null },
  command: {
    readonly holdingId: HoldingId;
    readonly personId: PersonId;
    readonly basis: HoldingBasis;
    readonly share: Decimal;
    readonly startsOn: CalendarDate;
    readonly endsOn: CalendarDate | null;
  },
): Outcome<{ holding: Holding; event: OrganisationEvent }, Refusal<OrganisationRefusal>> => {
  const { post, holdings, personLeftOn } = state;
  const { holdingId, personId, basis, share, startsOn, endsOn } = command;
  const terms = { personId, basis, share, startsOn, endsOn };
  if (terms.endsOn !== null && terms.endsOn < terms.startsOn) return refuse('EndsBeforeItStarts', { startsOn: terms.startsOn, endsOn: terms.endsOn });
  if (personLeftOn !== null && (terms.endsOn ?? openEnd) > personLeftOn) return refuse('PersonHasLeft', { lastDay: personLeftOn });
  if (post.closedOn !== null && (terms.endsOn ?? openEnd) > post.closedOn) return refuse('PostClosed', { lastDay: post.closedOn });
  const sameDays = holdings.filter((holding) => overlap(spanOf(holding), spanOf(terms)) !== null);
  if (sameDays.some((holding) => holding.personId === terms.personId)) return refuse('AlreadyHoldsPost');
  const taken = largestShareTaken(sameDays);
  if (decimal.compare(terms.share, '0') <= 0 || decimal.compare(terms.share, '1') > 0) return refuse('ShareTooLarge', { share: terms.share, taken: '0' });
  if (terms.basis !== 'interim' && decimal.compare(decimal.add(taken, terms.share), '1') > 0) return refuse('ShareTooLarge', { share: terms.share, taken });
  const holding: Holding = { id: holdingId, postId: post.id, ...terms };
  return accept({ holding, event: { name: 'PersonAppointed', stream: { type: 'post', id: post.id }, payload: { holdingId, ...terms } } });
};

const spanOf = (dated: { readonly startsOn: CalendarDate; readonly endsOn: CalendarDate | null }) => ({
  from: dated.startsOn,
  to: dated.endsOn ?? openEnd,
});

/** The most that those other than interims hold on one day: shares change only where a holding starts, so those days are enough. */
export const largestShareTaken = (holdings: readonly Holding[]): Decimal => {
  const counted = holdings.filter((holding) => holding.basis !== 'interim');
  const onDay = (day: CalendarDate) => decimal.sum(counted.filter(({ startsOn, endsOn }) => startsOn <= day && (endsOn ?? openEnd) >= day).map(({ share }) => share));
  return counted.map(({ startsOn }) => onDay(startsOn)).reduce((most, share) => decimal.max(most, share), '0');
};
