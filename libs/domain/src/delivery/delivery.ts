import type { DomainEvent } from '../shared/domain-event';

/** What an outbox message has done: a workflow or the years of services read their rows again, people are told, an e-mail is sent, a document is written, a year is rehearsed, an import is written. */
export type OutboxMessageKind = 'nudge-workflow' | 'signal-service-years' | 'raise-notices' | 'send-letter' | 'make-document' | 'rehearse-year' | 'write-import';

/** What operators decide about outbox messages and e-mails that failed. On the stream { type: 'delivery' | 'letter', id: the outbox message's or the e-mail's }. */
export type FailedDeliveryEvent =
  | DomainEvent<'DeliveryRetried', { readonly errand: string; readonly attempts: number }, 'delivery'>
  | DomainEvent<'LetterSentAgain', { readonly was: string }, 'letter'>
  | DomainEvent<'LetterLeftAsSent', { readonly was: string }, 'letter'>;
