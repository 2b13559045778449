import type { Database } from '@golden-thread/application/shared/command';
import { findPeopleForToken, makeToken } from '@golden-thread/application/token/tokens';
import type { Actor } from '@golden-thread/domain/authority/actor';
import type { PersonId } from '@golden-thread/domain/shared/id';
import { Controller, Get, Inject, Post, Query } from '@nestjs/common';
import { Type } from 'class-transformer';
import { IsInt, IsNotEmpty, IsString, Max, MaxLength, Min } from 'class-validator';
import { IsId } from '../../http/id-field';
import { accepted, blankForm, CurrentActor, DATABASE, type FilledForm, FormBody, Page, RoutePolicy, showRefusal } from '../kit';
import { tokenPaths } from './paths';

/** For whom a token is made, what it is for, and how long it holds. */
export class MakeTokenForm {
  @IsId({ message: 'Choose the person whom the program acts as.' })
  personId!: PersonId;

  @MaxLength(100, { message: 'What it is for is longer than 100 characters. Shorten it.' })
  @IsNotEmpty({ message: 'Say what the token is for, such as the program that uses it.' })
  @IsString({ message: 'Say what the token is for, such as the program that uses it.' })
  label!: string;

  @Type(() => Number)
  @Max(366, { message: 'A token holds at most 366 days. Type a smaller number.' })
  @Min(1, { message: 'A token holds at least 1 day. Type a larger number.' })
  @IsInt({ message: 'Type for how many days the token holds, as a whole number from 1 to 366.' })
  days!: number;
}

const back = { href: tokenPaths.list, text: 'Back to Tokens' };

/** First whose name, then which of the people found, what for, and for how long. */
function makeTokenView(part: string, people: readonly { id: PersonId; name: string; title: string | null }[], form: FilledForm<object>): Page {
  return new Page('token/make-token', {
    heading: 'Make a token',
    area: 'Administration',
    back,
    form,
    part,
    people: people.map((person) => ({
      value: person.id,
      text: person.name,
      hint: { text: person.title ?? 'No post today' },
      checked: form.typed('personId') === person.id,
    })),
  });
}

/** The token itself, this once. */
function madeTokenView(label: string, token: string | null): Page {
  return new Page('token/made-token', { heading: 'Copy the token now', area: 'Administration', back, label, token });
}

const navigation = { section: 'administration', trail: 'back' } as const;

/** Makes a token for a person found by name, and shows it once. */
@Controller(tokenPaths.make)
export class MakeTokenPage {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'tokens.manage', audit: 'token.open-new', navigation })
  async show(@CurrentActor() actor: Actor, @Query('person') person?: string): Promise<Page> {
    return this.ask(actor, person ?? '', blankForm({ days: '90' }));
  }

  @Post()
  @RoutePolicy({ permission: 'tokens.manage', audit: 'token.make', navigation })
  async make(
    @CurrentActor() actor: Actor,
    @FormBody(MakeTokenForm) form: FilledForm<MakeTokenForm>,
    @Query('person') person?: string,
  ): Promise<Page> {
    if (!form.ok) return this.ask(actor, person ?? '', form);
    const made = await makeToken(this.database, actor, { ...form.values, submission: form.submission });
    if (!made.ok) return this.ask(actor, person ?? '', form.refused(showRefusal(made.refusal)));
    return madeTokenView(form.values.label, made.value.token);
  }

  private async ask(actor: Actor, part: string, form: FilledForm<object>): Promise<Page> {
    const people = part.trim() === '' ? [] : accepted(await findPeopleForToken(this.database, actor, part.trim()));
    return makeTokenView(part.trim(), people, form);
  }
}
