import { listPostsForFeed } from '@golden-thread/application/hr-feed/read-feed';
import { createFedPost, removeFedPost, updateFedPost } from '@golden-thread/application/hr-feed/tell-feed-posts';
import type { Database } from '@golden-thread/application/shared/command';
import type { Actor } from '@golden-thread/domain/authority/actor';
import type { PostId } from '@golden-thread/domain/shared/id';
import { Body, Controller, Delete, Get, Inject, NotFoundException, Param, Patch, Post, Put, Query, Res } from '@nestjs/common';
import type { Response } from 'express';
import { CurrentActor } from '../../auth/web-request';
import type { ApiConfig } from '../../config';
import { ParseId } from '../../http/parse-id';
import { accepted } from '../../http/refusals/show-refusal';
import { API_CONFIG, DATABASE } from '../../injection-tokens';
import { listAsked } from './scim-filter';
import { readScimGroup, scimGroup } from './scim-group';
import { idIn, listOf, scimBase, scimPath, ScimRequestFault } from './scim-message';
import { readPatch } from './scim-patch';
import { ScimRoute } from './scim-route';

const attributes = ['displayName', 'externalId', 'id'] as const;

/**
 * The council's posts as SCIM's groups: a person's own entry says by its code which one they hold. Where the rules of the feed say so, ordinary posts are added, renamed, put under
 * another and closed; what is special stays with administrators.
 */
@Controller(`${scimPath}/Groups`)
export class ScimPostsResource {
  private readonly base: string;

  constructor(
    @Inject(DATABASE) private readonly database: Database,
    @Inject(API_CONFIG) config: ApiConfig,
  ) {
    this.base = scimBase(config);
  }

  @ScimRoute(Get(), 'scim-posts.list')
  async list(@CurrentActor() actor: Actor, @Query() query: Readonly<Record<string, string>>): Promise<object> {
    const { valueOf, page } = listAsked(query, attributes);
    const [id, code, title] = [valueOf('id'), valueOf('externalId'), valueOf('displayName')];
    const asked = { ...(id !== undefined && { id: idIn<PostId>(id) }), ...(code !== undefined && { code }), ...(title !== undefined && { title }) };
    const { posts, total } = accepted(await listPostsForFeed(this.database, actor, asked, page));
    return listOf(posts.map((post) => scimGroup(post, this.base)), total, page.offset);
  }

  @ScimRoute(Get(':group'), 'scim-posts.get')
  async get(@CurrentActor() actor: Actor, @Param('group', ParseId) id: PostId): Promise<object> {
    const { posts: [post] } = accepted(await listPostsForFeed(this.database, actor, { id }, { limit: 1, offset: 0 }));
    if (post === undefined) throw new NotFoundException();
    return scimGroup(post, this.base);
  }

  @ScimRoute(Post(), 'scim-posts.add')
  async add(@CurrentActor() actor: Actor, @Body() body: unknown, @Res({ passthrough: true }) response: Response): Promise<object> {
    const said = readScimGroup(body);
    if (said.code === null || said.title === null) throw new ScimRequestFault('invalidValue', 'Say the externalId, which is the code of the post, and the displayName, its title.');
    const id = accepted(await createFedPost(this.database, actor, said));
    response.set('location', `${this.base}/Groups/${id}`);
    return this.get(actor, id);
  }

  @ScimRoute(Put(':group'), 'scim-posts.replace')
  async replace(@CurrentActor() actor: Actor, @Param('group', ParseId) id: PostId, @Body() body: unknown): Promise<object> {
    accepted(await updateFedPost(this.database, actor, { postId: id, ...readScimGroup(body) }));
    return this.get(actor, id);
  }

  @ScimRoute(Patch(':group'), 'scim-posts.change')
  async change(@CurrentActor() actor: Actor, @Param('group', ParseId) id: PostId, @Body() body: unknown): Promise<object> {
    accepted(await updateFedPost(this.database, actor, { postId: id, ...readScimGroup(readPatch(body)) }));
    return this.get(actor, id);
  }

  /** Taken out of the list of the HR system: closed where nobody holds it. */
  @ScimRoute(Delete(':group'), 'scim-posts.remove', 'nothing')
  async remove(@CurrentActor() actor: Actor, @Param('group', ParseId) id: PostId): Promise<void> {
    accepted(await removeFedPost(this.database, actor, { postId: id }));
  }
}
