/** A return that was given is signed off, or sent back with a reason. */

import type { Actor } from '../authority/actor';
import { isSelfApproval } from '../authority/separation-of-duties';
import type { CalendarDate } from '../calendar/dates';
import { accept, type Outcome, type Refusal, refuse } from '../shared/outcome';
import { isBlank, normalText } from '../shared/text';
import type { StageReturnEvent } from './events';
import type { StageReturnRefusal } from './refusals';
import { type StageReturn, stageReturnStream, stageReturnTransitions } from './stage-return';

type Decided = Outcome<{ readonly given: StageReturn; readonly event: StageReturnEvent }, Refusal<StageReturnRefusal>>;

const about = ({ yearId, stage }: StageReturn) => ({ yearId, stage });

/** It is complete. Refuses: `ReturnNotAwaitingSignOff`, `ReturnDecidedByAuthor` (nobody signs off what they wrote in, through any post). */
export function decideReturnSignOff(given: StageReturn, { by, today }: { readonly by: Actor; readonly today: CalendarDate }): Decided {
  const state = stageReturnTransitions.next(given.state, 'sign-off');
  if (state === null) return refuse('ReturnNotAwaitingSignOff', { state: given.state });
  if (isSelfApproval(by, given.authorIds)) return refuse('ReturnDecidedByAuthor');
  return accept({
    given: { ...given, state, completedOn: today, version: given.version + 1 },
    event: { name: 'StageReturnSignedOff', stream: stageReturnStream(given.id), payload: about(given) },
  });
}

/** It goes back to whoever gave it, due anew by a day. Refuses as the sign-off does, and: `ReasonMissing`. */
export function decideReturnSentBack(given: StageReturn, { by, reason, dueOn }: { readonly by: Actor; readonly reason: string; readonly dueOn: CalendarDate }): Decided {
  const state = stageReturnTransitions.next(given.state, 'send-back');
  if (state === null) return refuse('ReturnNotAwaitingSignOff', { state: given.state });
  if (isSelfApproval(by, given.authorIds)) return refuse('ReturnDecidedByAuthor');
  if (isBlank(reason)) return refuse('ReasonMissing');
  return accept({
    given: { ...given, state, returnReason: normalText(reason), version: given.version + 1 },
    event: { name: 'StageReturnSentBack', stream: stageReturnStream(given.id), payload: { ...about(given), dueOn }, wording: { reason: normalText(reason) } },
  });
}
