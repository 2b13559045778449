import type { Payload } from '@golden-thread/domain';
import type { GoldenThreadEvent } from '../errands';
import type { NoticeRule } from './notice-rule';

const asked: NoticeRule = { tells: 'asked-only' };
const tookPart = (says: (facts: Payload) => string): NoticeRule => ({ tells: 'took-part', says });

/**
 * Who is told what, event by event. What an event asks of people is told to them in every case but `none`; this table says who else
 * hears of it, and in which words. Only events whose errands include `raise-notices` come here.
 */
export const noticeRules: Readonly<Partial<Record<GoldenThreadEvent['name'], NoticeRule>>> = {
  TaskReminded: { tells: 'reminder' },
  TaskEscalated: { tells: 'escalation' },
  TimetableChanged: { tells: 'dates-moved' },

  RecoveryPlanOpened: asked,
  RecoveryPlanSubmitted: asked,
  RecoveryPlanReturned: tookPart((facts) => `Recovery plan ${facts['reference']} was returned with a reason`),
  RecoveryPlanApproved: tookPart((facts) => `Recovery plan ${facts['reference']} was approved`),
  RecoveryUpdateRequested: asked,
  RecoveryUpdateSubmitted: asked,
  RecoveryVerdictRecorded: tookPart((facts) => `The panel gave its verdict on recovery plan ${facts['reference']}`),
  RecoveryPlanRelapsed: tookPart((facts) => `${facts['reference']}'s measure fell back to red: recovery plan ${facts['newReference']} carries on`),
  RecoveryPlanClosed: tookPart((facts) => `Recovery plan ${facts['reference']} was closed: the panel is satisfied`),
};
