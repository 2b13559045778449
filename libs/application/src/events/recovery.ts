import type { RecoveryEvent } from '@golden-thread/domain/recovery/events';
import type { RecoveryVerdict } from '@golden-thread/domain/recovery/recovery-plan';
import { type EventDescriptors, nothing } from './event-descriptor';
import { asked, contributors, named } from './notice';

const verdictLabels: Readonly<Record<RecoveryVerdict, string>> = {
  satisfied: 'The panel is satisfied',
  'not-yet': 'The panel is not yet satisfied',
  escalate: 'The panel has escalated this',
};

/** What follows when something happens to a recovery plan. A verdict reaches whoever is accountable; an escalation those above, too. */
export const recoveryEvents = {
  RecoveryPlanOpened: { signals: 'recovery-plan', notifies: asked },
  RecoveryPlanWithdrawn: {
    signals: 'recovery-plan',
    notifies: (_, id) => named({ accountableFor: id }, (plan) => `It is not asked for any more, because the decision was taken back: ${plan}`),
  },
  RecoveryPlanDrafted: nothing,
  RecoveryPlanSubmitted: { signals: 'recovery-plan', notifies: asked },
  RecoveryPlanReturned: { signals: 'recovery-plan', notifies: contributors((plan) => `Returned with a reason: ${plan}`) },
  RecoveryPlanApproved: { signals: 'recovery-plan', notifies: contributors((plan) => `Approved: ${plan}`) },
  RecoveryConditionMet: { signals: 'recovery-plan', notifies: contributors((plan) => `A condition is met: ${plan}`) },
  RecoveryUpdateRequested: { notifies: asked },
  RecoveryUpdateMissed: nothing,
  RecoveryUpdateSubmitted: { signals: 'recovery-plan', notifies: asked },
  RecoveryVerdictRecorded: {
    signals: 'recovery-plan',
    notifies: ({ verdict }, id) =>
      named({ contributors: true, accountableFor: id, ...(verdict === 'escalate' && { above: id }) }, (plan) => `${verdictLabels[verdict]}: ${plan}`),
  },
  RecoveryPlanClosed: { signals: 'recovery-plan', notifies: contributors((plan) => `Closed, because the panel is satisfied: ${plan}`) },
  RecoveryPlanRelapsed: {
    signals: 'recovery-plan',
    notifies: ({ newReference }) => ({
      audience: 'contributors',
      subject: (plan) => `The measure fell back to red, and ${newReference} carries on: ${plan}`,
    }),
  },
  RecoveryRelapseWatchEnded: nothing,
} satisfies EventDescriptors<RecoveryEvent>;
