import type { RefusalWording } from './refusal-wording';

/** Refusals about bearer tokens. */
export const tokenRefusals = {
  NoSuchPerson: { status: 422, message: () => 'This person is not here any more. Choose somebody else.', field: 'personId' },
  NoSuchToken: { status: 404, message: () => 'There is no such token.' },
  TokenEndedAlready: { status: 409, message: () => 'This token was ended already. Nothing is left to do.' },
  TokenLabelMissing: { status: 422, message: () => 'Say what the token is for, in at most 100 characters.', field: 'label' },
  TokenLifetimeOutOfRange: { status: 422, message: () => 'A token holds 1 to 366 days. Type a number between them.', field: 'days' },
} satisfies Record<string, RefusalWording>;
