import type { Database } from '@golden-thread/application/shared/command';
import { listServiceAccounts, type ServiceAccount } from '@golden-thread/application/token/service-accounts';
import { listOwnTokens, listTokens, type TokenSummary } from '@golden-thread/application/token/tokens';
import type { Actor } from '@golden-thread/domain/authority/actor';
import { shortDate } from '@golden-thread/domain/calendar/date-format';
import { type Instant, instantOf, londonDate } from '@golden-thread/domain/calendar/instants';
import type { PersonId, TokenId } from '@golden-thread/domain/shared/id';
import { Controller, Get, Inject } from '@nestjs/common';
import { accepted, CurrentActor, DATABASE, Page, RoutePolicy } from '../kit';
import { formatScopes } from './labels';
import { tokenPaths } from './paths';

/** Tokens as rows of a list; those that hold at `now` (the machine’s clock) can be ended at the address given. */
const tokenRows = (tokens: readonly TokenSummary[], now: Instant, endOf: (id: TokenId) => string) =>
  tokens.map((token) => ({
    label: token.label,
    person: token.ownerId === null ? token.personName : `${token.personName} (service account)`,
    scopes: token.scopes === null ? 'Every area: made before areas were chosen. End it and make another.' : formatScopes(token.scopes),
    until: shortDate(londonDate(token.expiresAt)),
    used: token.lastUsedAt === null ? 'Never' : shortDate(londonDate(token.lastUsedAt)),
    state: token.revokedAt !== null ? `Ended ${shortDate(londonDate(token.revokedAt))}` : token.expiresAt <= now ? 'Out of date' : 'Holds',
    history: `/history/token/${token.id}`,
    end: holds(token, now) ? endOf(token.id) : null,
  }));

const holds = (token: TokenSummary, now: Instant): boolean => token.revokedAt === null && token.expiresAt > now;

const counted = (tokens: readonly TokenSummary[], now: Instant): string =>
  `${tokens.length} ${tokens.length === 1 ? 'token' : 'tokens'}, ${tokens.filter((token) => holds(token, now)).length} in use`;

const machineNow = (): Instant => instantOf(new Date(Date.now()));

/** Which API clients may act as the person who looks. */
@Controller(tokenPaths.own)
export class ListOwnTokensPage {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'signed-in', audit: 'token.list-own', navigation: { section: 'none', trail: 'back' } })
  async show(@CurrentActor() actor: Actor): Promise<Page> {
    const tokens = accepted(await listOwnTokens(this.database, actor));
    const now = machineNow();
    const back = { href: '/account/sessions', text: 'Back to Your account' };
    return new Page('token/list-own-tokens', { heading: 'Tokens', area: 'Your account', back, counted: counted(tokens, now), make: tokenPaths.make, rows: tokenRows(tokens, now, tokenPaths.endOf) });
  }
}

const accountRows = (accounts: readonly ServiceAccount[], viewerId: PersonId | null) =>
  accounts.map(({ id, name, ownerId, ownerName, posts }) => ({
    name, owner: ownerName, posts: posts.join(', ') || 'No post: it can do nothing yet', make: ownerId === viewerId ? tokenPaths.makeForAccountOf(id) : null,
  }));

/** Which API clients may act, as whom, until when; and the accounts of API clients. */
@Controller(tokenPaths.list)
export class ListTokensPage {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'tokens.manage', audit: 'token.list', navigation: { section: 'administration', trail: 'breadcrumbs' } })
  async show(@CurrentActor() actor: Actor): Promise<Page> {
    const tokens = accepted(await listTokens(this.database, actor));
    const accounts = accepted(await listServiceAccounts(this.database, actor));
    const now = machineNow();
    return new Page('token/list-tokens', {
      heading: 'Tokens',
      area: 'Administration',
      breadcrumbs: [{ text: 'Administration', href: '/administration' }],
      counted: counted(tokens, now),
      rows: tokenRows(tokens, now, tokenPaths.endOfCouncil),
      accounts: accountRows(accounts, actor.personId),
      addAccount: tokenPaths.addAccount,
    });
  }
}
