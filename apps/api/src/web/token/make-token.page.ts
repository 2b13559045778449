import type { Database } from '@golden-thread/application/shared/command';
import { listServiceAccounts } from '@golden-thread/application/token/service-accounts';
import { makeToken } from '@golden-thread/application/token/tokens';
import type { Actor } from '@golden-thread/domain/authority/actor';
import { tokenLimits } from '@golden-thread/domain/authority/events';
import { type Scope, type ScopeArea, scopeAreaKeys, scopeAreas } from '@golden-thread/domain/authority/token-scope';
import type { PersonId } from '@golden-thread/domain/shared/id';
import { Controller, Get, Inject, NotFoundException, Param, Post } from '@nestjs/common';
import { Transform, Type } from 'class-transformer';
import { IsIn, IsInt, IsNotEmpty, IsString, Max, Min } from 'class-validator';
import { ParseId } from '../../http/parse-id';
import type { JudgedByRule } from '../../http/faults-by-rule';
import { type FieldFault, faultsOf } from '../../http/refusals/show-refusal';
import { UpTo } from '../../http/text-field';
import { accepted, blankForm, CurrentActor, DATABASE, type FilledForm, FormBody, Page, RoutePolicy, showRefusal } from '../kit';
import { tokenPaths } from './paths';

// One ticked box arrives as a text, several as a list.
const asList = ({ value }: { value: unknown }): unknown => (value === undefined ? [] : [value].flat());

/** What a token is for, what it may be used for, and how long it holds. */
export class MakeTokenForm implements JudgedByRule {
  @UpTo(tokenLimits.label, 'What it is for')
  @IsNotEmpty({ message: 'Say what the token is for, such as the API client that uses it.' })
  @IsString({ message: 'Say what the token is for, such as the API client that uses it.' })
  label!: string;

  @Transform(asList)
  @IsIn(scopeAreaKeys, { each: true, message: 'Tick areas of the list only.' })
  reads: ScopeArea[] = [];

  @Transform(asList)
  @IsIn(scopeAreaKeys, { each: true, message: 'Tick areas of the list only.' })
  writes: ScopeArea[] = [];

  @Type(() => Number)
  @Max(tokenLimits.days, { message: `A token holds at most ${tokenLimits.days} days. Type a smaller number.` })
  @Min(1, { message: 'A token holds at least 1 day. Type a larger number.' })
  @IsInt({ message: 'Type for how many days the token holds, as a whole number from 1 to 366.' })
  days!: number;

  faults(): readonly FieldFault[] {
    return scopesOf(this).length === 0 ? faultsOf([{ code: 'TokenScopesMissing' }]) : [];
  }
}

/** Whom a token acts as: oneself, or a service account. */
interface ActsAs {
  readonly personId: PersonId;
  /** Null: oneself. */
  readonly account: string | null;
}

const backOf = ({ account }: ActsAs) => ({ href: account === null ? tokenPaths.own : tokenPaths.list, text: 'Back to Tokens' });

function makeTokenView(acts: ActsAs, form: FilledForm<object>): Page {
  const ticked = (name: string, area: ScopeArea): boolean => [form.typed(name)].flat().includes(area);
  const items = (name: string) => scopeAreaKeys.map((area) => ({ value: area, text: scopeAreas[area], checked: ticked(name, area) }));
  return new Page('token/make-token', {
    heading: acts.account === null ? 'Make a token' : `Make a token for ${acts.account}`,
    area: acts.account === null ? 'Your account' : 'Administration',
    back: backOf(acts),
    form,
    account: acts.account,
    reads: items('reads'),
    writes: items('writes'),
  });
}

/** The token itself, this once. */
const madeTokenView = (acts: ActsAs, label: string, token: string | null): Page =>
  new Page('token/made-token', { heading: 'Copy the token now', area: 'Tokens', back: backOf(acts), label, token });

const scopesOf = ({ reads, writes }: MakeTokenForm): readonly Scope[] => [
  ...reads.filter((area) => !writes.includes(area)).map((area): Scope => `${area}:read`),
  ...writes.map((area): Scope => `${area}:write`),
];

async function make(database: Database, actor: Actor, acts: ActsAs, form: FilledForm<MakeTokenForm>): Promise<Page> {
  if (!form.ok) return makeTokenView(acts, form);
  const { label, days } = form.values;
  const made = await makeToken(database, actor, { personId: acts.personId, label, days, scopes: scopesOf(form.values), submission: form.submission });
  return made.ok ? madeTokenView(acts, label, made.value.token) : makeTokenView(acts, form.refused(showRefusal(made.refusal)));
}

const blank = () => blankForm({ days: '90' });

/** Somebody makes a token for an API client that acts as themself, after they have signed in afresh. It is shown once. */
@Controller(tokenPaths.make)
export class MakeTokenPage {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'signed-in', signIn: 'fresh', audit: 'token.open-new', navigation: { section: 'none', trail: 'back' } })
  show(@CurrentActor() actor: Actor): Page {
    return makeTokenView(self(actor), blank());
  }

  @Post()
  @RoutePolicy({ permission: 'signed-in', signIn: 'fresh', audit: 'token.make', navigation: { section: 'none', trail: 'back' } })
  make(@CurrentActor() actor: Actor, @FormBody(MakeTokenForm) form: FilledForm<MakeTokenForm>): Promise<Page> {
    return make(this.database, actor, self(actor), form);
  }
}

function self({ personId }: Actor): ActsAs {
  if (personId === null) throw new NotFoundException();
  return { personId, account: null };
}

/** The owner of a service account makes a token for it, after they have signed in afresh. */
@Controller(tokenPaths.makeForAccount)
export class MakeAccountTokenPage {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'tokens.manage', signIn: 'fresh', audit: 'service-account.open-token', navigation: { section: 'administration', trail: 'back' } })
  async show(@CurrentActor() actor: Actor, @Param('account', ParseId) id: PersonId): Promise<Page> {
    return makeTokenView(await this.account(actor, id), blank());
  }

  @Post()
  @RoutePolicy({ permission: 'tokens.manage', signIn: 'fresh', audit: 'service-account.make-token', navigation: { section: 'administration', trail: 'back' } })
  async make(@CurrentActor() actor: Actor, @Param('account', ParseId) id: PersonId, @FormBody(MakeTokenForm) form: FilledForm<MakeTokenForm>): Promise<Page> {
    return make(this.database, actor, await this.account(actor, id), form);
  }

  private async account(actor: Actor, id: PersonId): Promise<ActsAs> {
    const account = accepted(await listServiceAccounts(this.database, actor)).find((one) => one.id === id);
    if (account === undefined) throw new NotFoundException();
    return { personId: id, account: account.name };
  }
}
