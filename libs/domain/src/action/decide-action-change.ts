import type { PostId } from '../shared/id';
import { accept, type Outcome, type Refusal, refuse } from '../shared/outcome';
import { isBlank, normalText } from '../shared/text';
import { type Action, actionStatuses } from './action';
import type { ActionRefusal } from './refusals';

/** What an action says and who carries it out, as they are to be. */
export interface ActionChange {
  readonly title: string;
  readonly steps: string;
  readonly ownerPostId: PostId;
}

/**
 * Another wording, or another owner, of an action that is open. Its days are its owner's to report (`decideActionReport`).
 *
 * Refuses: `ActionEnded`, `ActionTitleMissing`.
 */
export function decideActionChange(action: Action, { title, steps, ownerPostId }: ActionChange): Outcome<Action, Refusal<ActionRefusal>> {
  if (!actionStatuses[action.status].open) return refuse('ActionEnded', { status: action.status });
  if (isBlank(title)) return refuse('ActionTitleMissing');
  return accept({ ...action, title: normalText(title), steps: normalText(steps), ownerPostId, version: action.version + 1 });
}
