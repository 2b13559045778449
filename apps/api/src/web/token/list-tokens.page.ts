import type { Database } from '@golden-thread/application/shared/command';
import { listTokens, type TokenSummary } from '@golden-thread/application/token/tokens';
import type { Actor } from '@golden-thread/domain/authority/actor';
import { shortDate } from '@golden-thread/domain/calendar/date-format';
import { type Instant, instantOf, londonDate } from '@golden-thread/domain/calendar/instants';
import { Controller, Get, Inject } from '@nestjs/common';
import { accepted, CurrentActor, DATABASE, Page, RoutePolicy } from '../kit';
import { tokenPaths } from './paths';

/** Every token with what it is for; those that hold at `now` (the machine’s clock) can be ended. */
function listTokensView(tokens: readonly TokenSummary[], now: Instant): Page {
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

/** Which API clients may act, as whom, until when. */
@Controller(tokenPaths.list)
export class ListTokensPage {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'tokens.manage', audit: 'token.list', navigation: { section: 'administration', trail: 'breadcrumbs' } })
  async show(@CurrentActor() actor: Actor): Promise<Page> {
    return listTokensView(accepted(await listTokens(this.database, actor)), instantOf(new Date(Date.now())));
  }
}
