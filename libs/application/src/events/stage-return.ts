import type { YearId } from '@golden-thread/domain/shared/id';
import type { StageReturnEvent } from '@golden-thread/domain/stage-return/events';
import { type EventDescriptors, signalWorkflow } from './event-descriptor';
import { asked, contributors, holders, named } from './notice';

/** The year's workflow looks after what its stages ask: it reminds of the next task, and of no other. */
const signalYear = ({ yearId }: { readonly yearId: YearId }) => [signalWorkflow('annual-cycle', yearId)];

/** What follows when something happens to a return. */
export const stageReturnEvents = {
  StageReturnSubmitted: { signals: signalYear, notifies: asked },
  StageReturnSignedOff: { signals: signalYear, notifies: contributors((given) => `Signed off: ${given}`) },
  StageReturnSentBack: { signals: signalYear, notifies: asked },
  StageReturnReworded: { notifies: holders('The questions have changed; what you wrote to those that stay is kept') },
  StageReturnExtended: { signals: signalYear, notifies: holders('There is a new date for this') },
  StageReturnOverdue: {
    notifies: ({ ownerPostId }) => (ownerPostId === null ? null : named({ posts: [ownerPostId] }, (given) => `Not given, and its days of grace are over: ${given}`)),
  },
} satisfies EventDescriptors<StageReturnEvent>;
