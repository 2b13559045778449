import type { TokenEvent } from '@golden-thread/domain/authority';
import { longDate } from '@golden-thread/domain/calendar';
import type { WordsOf } from './event-words';

export const tokenWords = {
  TokenMade: ({ personId, expiresOn }, name) => ({ title: 'Token made', detail: `For ${name(personId)}, until ${longDate(expiresOn)}.` }),
  TokenRevoked: ({ personId }, name) => ({ title: 'Token revoked', detail: `It was ${name(personId)}’s.` }),
} satisfies WordsOf<TokenEvent>;
