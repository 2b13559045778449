import type { PlanChangeEvent } from '@golden-thread/domain/plan-change/plan-change';
import type { YearId } from '@golden-thread/domain/shared/id';
import type { OutboxMessage } from '@golden-thread/persistence/outbox/outbox-messages';
import { type EventDescriptors, signalWorkflow } from './event-descriptor';
import { asked, contributors, named } from './notice';

/** The plan's year puts a change into effect on its day, so that it reads its rows again. */
const year = ({ yearId }: { readonly yearId: YearId | null }): readonly OutboxMessage[] => (yearId === null ? [] : [signalWorkflow('annual-cycle', yearId)]);

/** What follows when something happens to a change of a plan. Where only words changed, those below are told instead of asked. */
export const planChangeEvents = {
  PlanChangeProposed: { signals: year, notifies: asked },
  PlanChangeAgreed: { signals: year, notifies: contributors((change) => `Agreed: ${change}`) },
  PlanChangeDeclined: { signals: year, notifies: contributors((change) => `Declined, with a reason: ${change}`) },
  PlanChangeWithdrawn: { signals: year },
  PlanChangeCalledIn: { signals: year, notifies: contributors((change) => `Called in: ${change}`) },
  PlanChangeCallInEnded: { signals: year, notifies: contributors((change) => `The call-in is over: ${change}`) },
  PlanChangeInEffect: {
    signals: year,
    notifies: ({ toldPostIds }) => (toldPostIds.length === 0 ? asked() : named({ posts: toldPostIds }, (change) => `The words of what your plan serves have changed: ${change}`)),
  },
  PlanChangeReturned: { signals: year, notifies: asked },
  PlanChangeLapsed: { signals: year, notifies: contributors((change) => `Nothing of it is left to change: ${change}`) },
  PlanChangeAnswered: { signals: year, notifies: contributors((change) => `A plan below has answered: ${change}`) },
} satisfies EventDescriptors<PlanChangeEvent>;
