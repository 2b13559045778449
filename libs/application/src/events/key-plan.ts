import type { KeyPlanEvent } from '@golden-thread/domain/key-plan/events';
import type { YearId } from '@golden-thread/domain/shared/id';
import type { OutboxMessage } from '@golden-thread/persistence/outbox/outbox-messages';
import { type EventDescriptors, nothing, signalWorkflow } from './event-descriptor';
import { asked, contributors } from './notice';

/** The year reminds of what is asked about a plan, so that it reads its rows again. */
const year = ({ remindedBy }: { readonly remindedBy: YearId | null }): readonly OutboxMessage[] => (remindedBy === null ? [] : [signalWorkflow('annual-cycle', remindedBy)]);

/** What follows when something happens to a key plan. */
export const keyPlanEvents = {
  KeyPlanBegun: { signals: year, notifies: asked },
  KeyPlanDrafted: nothing,
  KeyPlanSubmitted: { signals: year, notifies: asked },
  KeyPlanReturned: { signals: year, notifies: contributors((plan) => `Returned, with a reason: ${plan}`) },
  KeyPlanApproved: { signals: year },
  KeyPlanInForce: { signals: year, notifies: contributors((plan) => `In force: ${plan}`) },
  KeyPlanPublished: { notifies: contributors((plan) => `Published: ${plan}`) },
  KeyPlanReviewed: { signals: year },
  KeyPlanEnded: { signals: year, notifies: contributors((plan) => `Ended, with a reason: ${plan}`) },
} satisfies EventDescriptors<KeyPlanEvent>;
