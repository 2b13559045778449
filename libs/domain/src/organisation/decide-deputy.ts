import { refusalOfDay } from '../calendar/chosen-day';
import type { CalendarDate } from '../calendar/dates';
import type { DayRefusal } from '../calendar/refusals';
import type { PostId } from '../shared/id';
import { accept, type Outcome, type Refusal, refuse } from '../shared/outcome';
import { type AbsenceCovered, absenceInTheWay, daysNotInPost } from './deputies-there';
import type { OrganisationEvent } from './events';
import type { Deputy, Holding } from './organisation';
import type { OrganisationRefusal } from './refusals';
import { openEnd, overlap } from './span';

/**
 * Whether a person may stand in for an absent holder of a post from a first to a last day. The holder goes on answering beside
 * them; nobody stands in for themselves; one absence of one holder has one deputy at a time, who is there on each of its days.
 *
 * Refuses: EndsBeforeItStarts, DeputisesForThemselves, HolderNotInPost, DeputyNotInPost (details: the days), AbsenceAlreadyCovered,
 * DeputyAway, HolderDeputises; as `refusalOfDay` does where the absence is over already, or lasts for years.
 */
export const decideDeputy = (
  state: {
    readonly postId: PostId;
    /** Of the post. */
    readonly holdings: readonly Holding[];
    /** Of the one who is to stand in, in any post. */
    readonly deputysHoldings: readonly Holding[];
    /** Of the post. */
    readonly deputies: readonly Deputy[];
    /** Of any post: those in which either of the two is away or stands in. */
    readonly absences: readonly AbsenceCovered[];
    readonly today: CalendarDate;
  },
  command: Omit<Deputy, 'postId'> & { readonly reason: string },
): Outcome<{ deputy: Deputy; event: OrganisationEvent }, Refusal<OrganisationRefusal | DayRefusal>> => {
  const { reason, id: deputyId, holderId, personId, startsOn, endsOn } = command;
  const named = { id: deputyId, holderId, personId, startsOn, endsOn };
  const days = { from: named.startsOn, to: named.endsOn };
  if (named.endsOn < named.startsOn) return refuse('EndsBeforeItStarts', { startsOn: named.startsOn, endsOn: named.endsOn });
  const unlikely = refusalOfDay(named.endsOn, state, 'endsOn');
  if (unlikely !== null) return { ok: false, refusal: unlikely };
  if (named.personId === named.holderId) return refuse('DeputisesForThemselves');
  const inPost = (holding: Holding) => overlap({ from: holding.startsOn, to: holding.endsOn ?? openEnd }, days) !== null;
  if (!state.holdings.some((holding) => holding.personId === named.holderId && inPost(holding))) return refuse('HolderNotInPost');
  const missing = daysNotInPost(state.deputysHoldings, named);
  if (missing.length > 0) return refuse('DeputyNotInPost', { days: missing });
  const covered = state.deputies.find((deputy) => deputy.holderId === holderId && overlap({ from: deputy.startsOn, to: deputy.endsOn }, days) !== null);
  if (covered !== undefined) return refuse('AbsenceAlreadyCovered', { startsOn: covered.startsOn, endsOn: covered.endsOn });
  const away = absenceInTheWay(named, state.absences);
  if (away !== null) return { ok: false, refusal: away };
  const deputy: Deputy = { ...named, postId: state.postId };
  return accept({
    deputy,
    event: {
      name: 'DeputyNamed',
      stream: { type: 'post', id: state.postId },
      payload: { deputyId, holderId, personId, startsOn, endsOn },
      wording: { reason },
    },
  });
};
