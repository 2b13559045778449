import type { ExternalChallengeEvent } from '@golden-thread/domain/external-challenge/events';
import type { YearId } from '@golden-thread/domain/shared/id';
import type { OutboxMessage } from '@golden-thread/persistence/outbox/outbox-messages';
import { type EventDescriptors, nothing, signalWorkflow } from './event-descriptor';
import { asked, contributors } from './notice';

/** The year in which the next step is due reminds of it, so that it reads its rows again. */
const year = ({ remindedBy }: { readonly remindedBy: YearId | null }): readonly OutboxMessage[] => (remindedBy === null ? [] : [signalWorkflow('annual-cycle', remindedBy)]);

/** What follows when something happens to a challenge from outside. The owner of an action that a recommendation becomes is told of the action. */
export const externalChallengeEvents = {
  ExternalChallengeEntered: { signals: year, notifies: asked },
  ExternalChallengeFollowed: { signals: year },
  MilestoneMet: { signals: year, notifies: asked },
  RecommendationAnswered: nothing,
  ExternalChallengeCancelled: { signals: year, notifies: contributors((challenge) => `It does not come: ${challenge}`) },
} satisfies EventDescriptors<ExternalChallengeEvent>;
