import { accept, type Outcome, type Refusal, refuse } from '../shared/outcome';
import type { OrganisationEvent } from './events';
import type { Deputy, Holding } from './organisation';
import type { OrganisationRefusal } from './refusals';
import { openEnd, overlap } from './span';

/**
 * Whether a person may stand in for an absent holder of a post from a first to a last day. The holder goes on answering beside
 * them; nobody stands in for themselves; one absence of one holder has one deputy at a time.
 *
 * Refuses: EndsBeforeItStarts, DeputisesForThemselves, HolderNotInPost, DeputyNotInPost, AbsenceAlreadyCovered.
 */
export const decideDeputy = (
  state: {
    readonly postId: string;
    /** Of the post. */
    readonly holdings: readonly Holding[];
    /** Of the one who is to stand in, in any post. */
    readonly deputysHoldings: readonly Holding[];
    /** Of the post. */
    readonly deputies: readonly Deputy[];
  },
  command: Omit<Deputy, 'postId'> & { readonly reason: string },
): Outcome<{ deputy: Deputy; event: OrganisationEvent }, Refusal<OrganisationRefusal>> => {
  const { reason, id: deputyId, holderId, personId, startsOn, endsOn } = command;
  const named = { id: deputyId, holderId, personId, startsOn, endsOn };
  const days = { from: named.startsOn, to: named.endsOn };
  if (named.endsOn < named.startsOn) return refuse('EndsBeforeItStarts', { startsOn: named.startsOn, endsOn: named.endsOn });
  if (named.personId === named.holderId) return refuse('DeputisesForThemselves');
  const inPost = (holding: Holding) => overlap({ from: holding.startsOn, to: holding.endsOn ?? openEnd }, days) !== null;
  if (!state.holdings.some((holding) => holding.personId === named.holderId && inPost(holding))) return refuse('HolderNotInPost');
  if (!state.deputysHoldings.some(inPost)) return refuse('DeputyNotInPost');
  const covered = state.deputies.find((deputy) => deputy.holderId === holderId && overlap({ from: deputy.startsOn, to: deputy.endsOn }, days) !== null);
  if (covered !== undefined) return refuse('AbsenceAlreadyCovered', { startsOn: covered.startsOn, endsOn: covered.endsOn });
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
