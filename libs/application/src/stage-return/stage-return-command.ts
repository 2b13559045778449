import type { StageReturnId, ThingType } from '@golden-thread/domain/shared/id';
import { type StageReturn, stageReturnStream } from '@golden-thread/domain/stage-return/stage-return';
import { stageReturnToChange } from '@golden-thread/persistence/stage-return/stage-returns';
import { commandOn, type ThingCommand } from '../shared/command';
import type { ToDecide } from '../shared/deciders';

/** A return as the subject of tasks: 'Equality return 2026/27: Housing'. */
export const stageReturnSubject = ({ id, label }: Pick<StageReturn, 'id' | 'label'>): { type: ThingType; id: StageReturnId; label: string } => ({ ...stageReturnStream(id), label });

/** What every decision about a return names. */
export interface StageReturnCommand extends ThingCommand {
  readonly returnId: StageReturnId;
}

/** Who signs a return off: the post that was named when it was asked, or the next in line where those who answer for it wrote in it. Null: nobody does. */
export const returnToDecide = ({ signOffPostId, authorIds }: StageReturn): ToDecide | null =>
  signOffPostId === null ? null : { postId: signOffPostId, contributors: authorIds, permission: 'returns.decide' };

/** Opens a return, with its year held. Refuses: `StageReturnNotFound`. */
export const withStageReturn = commandOn({
  load: (loading, { returnId }: StageReturnCommand) => loading.loadForUpdate(stageReturnToChange, returnId),
  missing: 'StageReturnNotFound',
  versioned: (given) => given,
  stream: ({ id }) => stageReturnStream(id),
});
