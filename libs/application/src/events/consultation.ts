import type { ConsultationEvent } from '@golden-thread/domain/consultation/events';
import type { YearId } from '@golden-thread/domain/shared/id';
import type { OutboxMessage } from '@golden-thread/persistence/outbox/outbox-messages';
import { type EventDescriptors, nothing, signalWorkflow } from './event-descriptor';
import { asked, contributors } from './notice';

/** The year in which the result is due reminds of it, so that it reads its rows again. */
const year = ({ remindedBy }: { readonly remindedBy: YearId | null }): readonly OutboxMessage[] => (remindedBy === null ? [] : [signalWorkflow('annual-cycle', remindedBy)]);

/** What follows when something happens to a consultation. */
export const consultationEvents = {
  ConsultationEntered: { signals: year, notifies: asked },
  ConsultationReported: { signals: year, notifies: contributors((consultation) => `What people said: ${consultation}`) },
  ConsultationUsed: nothing,
  ConsultationWithdrawn: { signals: year, notifies: contributors((consultation) => `Withdrawn: ${consultation}`) },
} satisfies EventDescriptors<ConsultationEvent>;
