import type { Database } from '@golden-thread/application/shared/command';
import { getToken, revokeToken } from '@golden-thread/application/token/tokens';
import type { Actor } from '@golden-thread/domain/authority/actor';
import type { TokenId } from '@golden-thread/domain/shared/id';
import { Controller, Get, Inject, Param, Post, Req } from '@nestjs/common';
import type { Request } from 'express';
import { ParseId } from '../../http/parse-id';
import { accepted, blankForm, CurrentActor, DATABASE, type FilledForm, FormBody, Page, RoutePolicy, SeeOther, showRefusal } from '../kit';
import { tokenPaths } from './paths';

/** The list that the page was opened from: one's own tokens, or the council's. */
const listOf = ({ path }: Request): string => (path.startsWith('/administration') ? tokenPaths.list : tokenPaths.own);

/** Ending a token needs nothing but the decision. */
export class EndTokenForm {}

const navigation = { section: 'none', trail: 'back' } as const;

/** Ends a token for good, after saying what stops: one's own, or any for whoever looks after the council's tokens. */
@Controller([...tokenPaths.end])
export class EndTokenPage {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'signed-in', audit: 'token.open-end', navigation })
  show(@CurrentActor() actor: Actor, @Param('token', ParseId) id: TokenId, @Req() request: Request): Promise<Page> {
    return this.ask(actor, id, { form: blankForm(), list: listOf(request) });
  }

  @Post()
  @RoutePolicy({ permission: 'signed-in', audit: 'token.end', navigation })
  async end(
    @CurrentActor() actor: Actor,
    @Param('token', ParseId) id: TokenId,
    @FormBody(EndTokenForm) form: FilledForm<EndTokenForm>,
    @Req() request: Request,
  ): Promise<Page | SeeOther> {
    const list = listOf(request);
    if (!form.ok) return this.ask(actor, id, { form, list });
    const ended = await revokeToken(this.database, actor, { tokenId: id, submission: form.submission });
    if (!ended.ok) return this.ask(actor, id, { form: form.refused(showRefusal(ended.refusal)), list });
    return new SeeOther(list, `The token “${ended.value.label}” is ended.`);
  }

  private async ask(actor: Actor, id: TokenId, { form, list }: { readonly form: FilledForm<object>; readonly list: string }): Promise<Page> {
    const token = accepted(await getToken(this.database, actor, id));
    const back = { href: list, text: 'Back to Tokens' };
    return new Page('token/end-token', { heading: `End the token “${token.label}”?`, area: 'Tokens', back, form, person: token.personName });
  }
}
