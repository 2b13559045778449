import type { FailedDeliverySummary } from '@golden-thread/application/delivery/show-deliveries';
import type { OutboxMessageKind } from '@golden-thread/domain/delivery/delivery';

const messageLabels: Readonly<Record<OutboxMessageKind, string>> = {
  'nudge-workflow': 'Tell the workflow to look',
  'signal-service-years': 'Tell the years of services to look',
  'raise-notices': 'Tell the people concerned',
  'send-letter': 'Send an e-mail',
  'make-document': 'Write a document',
  'rehearse-year': 'Rehearse a year',
  'write-import': 'Write an approved import',
};

export const messageKinds = Object.keys(messageLabels) as readonly OutboxMessageKind[];

export const isMessageKind = (word: string | undefined): word is OutboxMessageKind => word !== undefined && Object.hasOwn(messageLabels, word);

/** What an outbox message does, in words. */
export const formatMessageKind = ({ errand }: Pick<FailedDeliverySummary, 'errand'>): string => messageLabels[errand];

/** An event's name as people read it: "RecoveryPlanApproved" becomes "recovery plan approved". */
export const formatEventName = (name: string): string => name.replaceAll(/([a-z])([A-Z])/g, '$1 $2').toLowerCase();

/** How often something was tried. */
export const formatAttempts = (attempts: number): string => (attempts === 0 ? 'Not yet' : attempts === 1 ? 'Once' : `${attempts} times`);
