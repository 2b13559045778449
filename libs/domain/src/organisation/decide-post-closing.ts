import type { CalendarDate } from '../calendar';
import { accept, type Outcome, type Refusal, refuse } from '../shared';
import type { Holding } from './holding';
import type { OrganisationEvent } from './organisation-events';
import type { OrganisationRefusal } from './organisation-refusals';
import type { Post } from './post';
import { openEnd } from './span';

/**
 * Whether a post may close after a last day: its holders' time in it ends with it, and from the next day its work goes up the line.
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
