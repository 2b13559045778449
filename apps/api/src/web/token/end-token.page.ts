import type { Database } from '@golden-thread/application/shared/command';
import { getToken, revokeToken } from '@golden-thread/application/token/tokens';
import type { Actor } from '@golden-thread/domain/authority/actor';
import type { TokenId } from '@golden-thread/domain/shared/id';
import { Controller, Get, Inject, Param, Post } from '@nestjs/common';
import { ParseId } from '../../http/parse-id';
import { accepted, blankForm, CurrentActor, DATABASE, type FilledForm, FormBody, Page, RoutePolicy, SeeOther, showRefusal } from '../kit';
import { tokenPaths } from './paths';

/** Ending a token needs nothing but the decision. */
export class EndTokenForm {}

const navigation = { section: 'administration', trail: 'back' } as const;

/** Ends a token for good, after saying what stops. */
@Controller(tokenPaths.end)
export class EndTokenPage {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'tokens.manage', audit: 'token.open-end', navigation })
  show(@CurrentActor() actor: Actor, @Param('token', ParseId) id: TokenId): Promise<Page> {
    return this.ask(actor, id, blankForm());
  }

  @Post()
  @RoutePolicy({ permission: 'tokens.manage', audit: 'token.end', navigation })
  async end(
    @CurrentActor() actor: Actor,
    @Param('token', ParseId) id: TokenId,
    @FormBody(EndTokenForm) form: FilledForm<EndTokenForm>,
  ): Promise<Page | SeeOther> {
    if (!form.ok) return this.ask(actor, id, form);
    const ended = await revokeToken(this.database, actor, { tokenId: id, submission: form.submission });
    if (!ended.ok) return this.ask(actor, id, form.refused(showRefusal(ended.refusal)));
    return new SeeOther(tokenPaths.list, `The token “${ended.value.label}” is ended.`);
  }

  private async ask(actor: Actor, id: TokenId, form: FilledForm<object>): Promise<Page> {
    const token = accepted(await getToken(this.database, actor, id));
    const back = { href: tokenPaths.list, text: 'Back to Tokens' };
    return new Page('token/end-token', { heading: `End the token “${token.label}”?`, area: 'Administration', back, form, person: token.personName });
  }
}
