import type { TokenSeen } from '@golden-thread/application/token';
import { londonDate, shortDate } from '@golden-thread/domain/calendar';
import { Page } from '../page';
import { tokenPaths } from './paths';

/** Every token with what it is for; those that hold at `now` (the machine’s clock) can be ended. */
export function presentTokens(tokens: readonly TokenSeen[], now: string): Page {
  const holding = tokens.filter((token) => token.revokedAt === null && token.expiresAt > now);
  return new Page('token/list-tokens', {
    heading: 'Tokens',
    area: 'Administration',
    breadcrumbs: [{ text: 'Administration', href: '/administration' }],
    counted: `${tokens.length} ${tokens.length === 1 ? 'token' : 'tokens'}, ${holding.length} in use`,
    make: tokenPaths.make,
    rows: tokens.map((token) => ({
      label: token.label,
      person: token.personName,
      until: shortDate(londonDate(token.expiresAt)),
      used: token.lastUsedAt === null ? 'Never' : shortDate(londonDate(token.lastUsedAt)),
      state: token.revokedAt !== null ? `Ended ${shortDate(londonDate(token.revokedAt))}` : token.expiresAt <= now ? 'Out of date' : 'Holds',
      history: `/history/token/${token.id}`,
      end: holding.includes(token) ? tokenPaths.endOf(token.id) : null,
    })),
  });
}
