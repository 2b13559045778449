import type { AimId, PostId, PriorityId } from '../shared/id';
import { accept, type Outcome, type Refusal, refuse } from '../shared/outcome';
import { normalText } from '../shared/text';
import type { PlanRefusal } from './refusals';

/** How many characters the name of an aim or a priority holds. */
export const longestFrameworkTitle = 200;

/** What a framework lists by a title of its own. */
interface Titled {
  readonly reference: string;
  readonly title: string;
}

/** An aim of the community strategy: the top of the golden thread. */
export interface Aim extends Titled {
  readonly id: AimId;
}

/** A priority of the council plan, with the aim that it serves. */
export interface Priority extends Titled {
  readonly id: PriorityId;
  readonly aimId: AimId | null;
  /** The post of the member who leads on it; null while none is named. Source: Stockton (IDeA 5.3), “Cabinet member per strand”. */
  readonly leadMemberPostId: PostId | null;
}

/**
 * Whether an aim or priority may bear a title. One that stands in a published plan keeps its name: what was published stays as it was
 * read; a new one is added instead. Answers the title without blanks around it.
 *
 * Refuses: FrameworkTitleMissing, FrameworkTitleTaken, StandsInPublishedPlan.
 */
export const decideFrameworkTitle = (
  others: readonly Titled[],
  given: { readonly title: string; readonly before: string | null; readonly published: boolean },
): Outcome<string, Refusal<PlanRefusal>> => {
  const title = normalText(given.title);
  if (title === '') return refuse('FrameworkTitleMissing');
  if (given.published && given.before !== title) return refuse('StandsInPublishedPlan', { title: given.before ?? title });
  const alike = others.find((other) => other.title.toLowerCase() === title.toLowerCase());
  return alike ? refuse('FrameworkTitleTaken', { reference: alike.reference, title: alike.title }) : accept(title);
};
