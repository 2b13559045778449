/** How the writing of an approved import stands: it goes on in the background, and whoever approved it waits for nothing. */

import type { Instant } from '../calendar/instants';
import type { ImportId, PersonId, PostId, PowerRequestId } from '../shared/id';
import type { Refusal } from '../shared/outcome';
import { stateMachine } from '../shared/state-machine';

/**
 * One whose worker was killed is written again from the beginning: what it had written was undone with its transaction. One that failed has written nothing, and may be
 * asked for again.
 */
export const importWritingTransitions = stateMachine('asked', {
  asked: { run: 'running', fail: 'failed' },
  running: { run: 'running', finish: 'done', fail: 'failed' },
  failed: { ask: 'asked' },
  done: {},
});
export type ImportWritingState = keyof typeof importWritingTransitions.moves;

/** So often it is begun; where a process dies each time, or a server is away, somebody is to look. */
export const triesOfWriting = 5;

export interface ImportWriting {
  readonly importId: ImportId;
  readonly requestId: PowerRequestId;
  readonly state: ImportWritingState;
  /** How many rows it brings and changes, and how many of them are written; none of them holds before it is done. */
  readonly rows: number;
  readonly rowsDone: number;
  /** Who approved it, and as whose deputy; they are looked up again when it is written. */
  readonly approvedBy: PersonId;
  readonly actingForPostId: PostId | null;
  readonly reason: string;
  readonly askedAt: Instant;
  readonly beganAt: Instant | null;
  readonly endedAt: Instant | null;
  /** What cut it off; null where nothing did. */
  readonly failure: Refusal | null;
  readonly tries: number;
}

/** Whether somebody has approved it and it is not written yet. */
export const isBeingWritten = ({ state }: Pick<ImportWriting, 'state'>): boolean => state === 'asked' || state === 'running';
