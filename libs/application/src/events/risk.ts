import type { RiskEvent } from '@golden-thread/domain/risk/events';
import type { YearId } from '@golden-thread/domain/shared/id';
import type { OutboxMessage } from '@golden-thread/persistence/outbox/outbox-messages';
import { type EventDescriptors, nothing, signalWorkflow } from './event-descriptor';
import { asked, contributors } from './notice';

/** The year of its next review reminds of a risk, so that it reads its rows again. */
const year = ({ remindedBy }: { readonly remindedBy: YearId | null }): readonly OutboxMessage[] => (remindedBy === null ? [] : [signalWorkflow('annual-cycle', remindedBy)]);

/** What follows when something happens to a risk. */
export const riskEvents = {
  RiskEntered: { signals: year, notifies: asked },
  RiskReviewed: { signals: year },
  RiskStateChanged: { signals: year, notifies: contributors((risk) => `It stands otherwise now: ${risk}`) },
  RiskProposedForCorporateRegister: { notifies: contributors((risk) => `Above what the council accepts, and proposed for the corporate register: ${risk}`) },
  CorporateRegisterDecided: { notifies: contributors((risk) => `Decided about the corporate register: ${risk}`) },
  RiskMatrixSet: nothing,
} satisfies EventDescriptors<RiskEvent>;
