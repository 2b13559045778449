import { longDate, monthName } from '@golden-thread/domain/calendar/date-format';
import type { RecoveryEvent } from '@golden-thread/domain/recovery/events';
import type { EventLabels } from './event-label';

const verdictLabels = { satisfied: 'Satisfied', 'not-yet': 'Not yet', escalate: 'Escalate' } as const;

export const recoveryEventLabels = {
  RecoveryPlanOpened: ({ dueOn }) => ({ title: 'Recovery plan asked for', detail: `The draft is due on ${longDate(dueOn)}.` }),
  RecoveryPlanDrafted: () => ({ title: 'Draft saved' }),
  RecoveryPlanSubmitted: () => ({ title: 'Recovery plan submitted to the director' }),
  RecoveryPlanReturned: () => ({ title: 'Recovery plan returned with reasons' }),
  RecoveryPlanApproved: ({ firstUpdateDueOn, conditions = 0 }) => ({
    title: conditions === 0 ? 'Recovery plan approved' : `Recovery plan approved with ${conditions === 1 ? 'a condition' : `${conditions} conditions`}`,
    detail: `The first update is due on ${longDate(firstUpdateDueOn)}.`,
  }),
  RecoveryConditionMet: ({ number }) => ({ title: `Condition ${number} met` }),
  RecoveryUpdateRequested: ({ month, dueOn }) => ({ title: `Update for ${monthName(month)} asked for`, detail: `It is due on ${longDate(dueOn)}.` }),
  RecoveryUpdateMissed: ({ month, dueOn }) => ({ title: `Update for ${monthName(month)} missed`, detail: `It was due on ${longDate(dueOn)}.` }),
  RecoveryUpdateSubmitted: ({ month, value, late }) => ({
    title: `Update for ${monthName(month)} submitted${late ? ', late' : ''}`,
    ...(value !== null && { detail: `The measure stood at ${value}.` }),
  }),
  RecoveryVerdictRecorded: ({ months, verdict, presentIds }, name) => ({
    title: `Panel’s verdict: ${verdictLabels[verdict]}`,
    detail: `On ${months.map(monthName).join(', ')}. Present: ${presentIds.map(name).join(', ')}.`,
  }),
  RecoveryPlanClosed: ({ relapseWatchUntil }) => ({ title: 'Recovery plan closed', detail: `The measure is watched until ${longDate(relapseWatchUntil)}.` }),
  RecoveryPlanRelapsed: ({ newReference }) => ({ title: 'The measure fell back to red while watched', detail: `Recovery plan ${newReference} carries on.` }),
  RecoveryPlanWithdrawn: () => ({ title: 'Recovery plan withdrawn', detail: 'The decision that asked for it was taken back.' }),
  RecoveryRelapseWatchEnded: () => ({ title: 'The watch for a relapse ended' }),
} satisfies EventLabels<RecoveryEvent>;
