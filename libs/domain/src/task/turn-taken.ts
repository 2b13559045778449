/**
 * What one turn of a workflow leaves behind, read by the workflow that asked for it.
 *
 * - `phase`: where the subject now stands, by its row. A phase the workflow has no loop for ends it.
 * - `handled`: the version of the wake-up row that was read before anything was done. A newer nudge starts another turn.
 * - `waitMs`: how long until something is due by itself, in milliseconds from now. Null: nothing but a nudge can change anything
 *   (a person's turn), or the council is a training council, whose clock only its driver moves.
 * - `chapter`: where the turn belongs ('2026/27 q2'). When it changes, the workflow continues as a new run, so that histories stay
 *   short and old versions of the code drain. Left out: only the history's length decides.
 */
export interface TurnTaken<Phase extends string = string> {
  readonly phase: Phase;
  readonly handled: number;
  readonly waitMs: number | null;
  readonly chapter?: string;
}
