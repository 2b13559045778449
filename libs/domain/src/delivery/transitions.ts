/** The legal moves of an outbox message and of an e-mail. */

import { stateMachine } from '../shared/state-machine';

/**
 * Every legal move of an outbox message; one that is dispatched leaves no row. One that failed too often is dead-lettered ('parked', as it is
 * stored): it stands aside until an operator has it tried again.
 */
export const outboxMessageTransitions = stateMachine('waiting', {
  waiting: { postpone: 'waiting', 'dead-letter': 'parked' },
  parked: { retry: 'waiting' },
});
export type OutboxMessageState = keyof typeof outboxMessageTransitions.moves;

/**
 * Every legal move of an e-mail. It is 'sending' before it leaves, so that a crash in between shows: one that was cut off, or that waited when
 * a backup was made that is now restored, was perhaps sent, and is never sent again by itself (mail cannot promise once); nobody but a person
 * weighs a double against a miss. What the mail server says of a sending ('accept'; 'refuse' for now; 'reject' for good; 'lose' where nobody
 * knows) is taken also where the e-mail was given up for lost meanwhile; one that was sent, or taken as sent, stays so.
 */
export const emailTransitions = stateMachine('waiting', {
  waiting: { begin: 'sending', accept: 'sent', refuse: 'waiting', reject: 'failed', lose: 'possibly-sent', restore: 'possibly-sent' },
  sending: { accept: 'sent', refuse: 'waiting', reject: 'failed', lose: 'possibly-sent', restore: 'possibly-sent', 'cut-off': 'possibly-sent' },
  'possibly-sent': { accept: 'sent', refuse: 'waiting', reject: 'failed', lose: 'possibly-sent', 'send-again': 'waiting', 'take-as-sent': 'sent' },
  failed: { accept: 'sent', 'send-again': 'waiting', 'take-as-sent': 'sent' },
  sent: {},
});
export type EmailState = keyof typeof emailTransitions.moves;
export type EmailMove = Parameters<typeof emailTransitions.from>[0];
