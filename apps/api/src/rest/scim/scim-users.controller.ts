import { createFed, removeFed, type SaidByFeed, updateFed } from '@golden-thread/application/hr-feed/tell-feed';
import { getPersonForFeed, listPeopleForFeed } from '@golden-thread/application/hr-feed/read-feed';
import type { Database } from '@golden-thread/application/shared/command';
import type { Actor } from '@golden-thread/domain/authority/actor';
import type { PersonId } from '@golden-thread/domain/shared/id';
import { Body, Controller, Delete, Get, Inject, Param, Patch, Post, Put, Query, Res } from '@nestjs/common';
import type { Response } from 'express';
import { CurrentActor } from '../../auth/web-request';
import type { ApiConfig } from '../../config';
import { ParseId } from '../../http/parse-id';
import { accepted } from '../../http/refusals/show-refusal';
import { API_CONFIG, DATABASE } from '../../injection-tokens';
import { listAsked } from './scim-filter';
import { idIn, listOf, scimBase, scimPath, ScimRequestFault } from './scim-message';
import { readPatch } from './scim-patch';
import { ScimRoute } from './scim-route';
import { readScimUser, type SaidOfUser, scimUser } from './scim-user';

const attributes = ['userName', 'externalId', 'emails.value', 'emails[type eq "work"].value', 'active', 'id'] as const;

/** What is asked of the list, in the words of the product. */
function askedOf(text: (attribute: string) => string | undefined): Parameters<typeof listPeopleForFeed>[2] {
  const [email, active] = [text('emails[type eq "work"].value') ?? text('emails.value'), text('active')];
  return {
    ...(text('id') !== undefined && { id: idIn<PersonId>(text('id')!) }),
    ...(text('userName') !== undefined && { userName: text('userName')! }), ...(text('externalId') !== undefined && { externalId: text('externalId')! }),
    ...(email !== undefined && { email }), ...(active !== undefined && { active: active === 'true' }),
  };
}

const saidByFeed = ({ userName, externalId, name, email, post, subject, active }: SaidOfUser): SaidByFeed => ({
  userName: userName ?? null, externalId: externalId ?? null, name: name ?? null, email: email ?? null, postCode: post ?? null, subject: subject ?? null, active: active ?? null,
});

/**
 * People as an identity provider or an HR system keeps them in step, by SCIM 2.0. What it says is followed under the rules that two people approved;
 * the answer is somebody as they then stand, whatever was asked.
 */
@Controller(`${scimPath}/Users`)
export class ScimUsersResource {
  private readonly base: string;

  constructor(
    @Inject(DATABASE) private readonly database: Database,
    @Inject(API_CONFIG) config: ApiConfig,
  ) {
    this.base = scimBase(config);
  }

  @ScimRoute(Get(), 'scim-users.list')
  async list(@CurrentActor() actor: Actor, @Query() query: Readonly<Record<string, string>>): Promise<object> {
    const { valueOf, page } = listAsked(query, attributes);
    const { people, total, today } = accepted(await listPeopleForFeed(this.database, actor, askedOf(valueOf), page));
    return listOf(people.map((person) => scimUser(person, { today, base: this.base })), total, page.offset);
  }

  @ScimRoute(Get(':user'), 'scim-users.get')
  async get(@CurrentActor() actor: Actor, @Param('user', ParseId) id: PersonId): Promise<object> {
    const { person, today } = accepted(await getPersonForFeed(this.database, actor, id));
    return scimUser(person, { today, base: this.base });
  }

  @ScimRoute(Post(), 'scim-users.add')
  async add(@CurrentActor() actor: Actor, @Body() body: unknown, @Res({ passthrough: true }) response: Response): Promise<object> {
    const said = saidByFeed(readScimUser(body));
    if (said.userName === null) throw new ScimRequestFault('invalidValue', 'Say the userName.');
    if (said.active === false) throw new ScimRequestFault('invalidValue', 'Add people who are here: active is false.');
    const id = accepted(await createFed(this.database, actor, { ...said, userName: said.userName }));
    response.set('location', `${this.base}/Users/${id}`);
    return this.get(actor, id);
  }

  @ScimRoute(Put(':user'), 'scim-users.replace')
  async replace(@CurrentActor() actor: Actor, @Param('user', ParseId) id: PersonId, @Body() body: unknown): Promise<object> {
    accepted(await updateFed(this.database, actor, { personId: id, ...saidByFeed(readScimUser(body)) }));
    return this.get(actor, id);
  }

  @ScimRoute(Patch(':user'), 'scim-users.change')
  async change(@CurrentActor() actor: Actor, @Param('user', ParseId) id: PersonId, @Body() body: unknown): Promise<object> {
    accepted(await updateFed(this.database, actor, { personId: id, ...saidByFeed(readScimUser(readPatch(body))) }));
    return this.get(actor, id);
  }

  /** Taken out of the list of the identity provider: a leaver, of whom the council's record keeps what it must. */
  @ScimRoute(Delete(':user'), 'scim-users.remove', 'nothing')
  async remove(@CurrentActor() actor: Actor, @Param('user', ParseId) id: PersonId): Promise<void> {
    accepted(await removeFed(this.database, actor, { personId: id }));
  }
}
