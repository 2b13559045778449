import { type FedPost, listPostsForFeed } from '@golden-thread/application/hr-feed/read-feed';
import type { Database } from '@golden-thread/application/shared/command';
import type { Actor } from '@golden-thread/domain/authority/actor';
import type { PostId } from '@golden-thread/domain/shared/id';
import { Controller, Get, Header, Inject, NotFoundException, Param, Query } from '@nestjs/common';
import { CurrentActor } from '../../auth/web-request';
import type { ApiConfig } from '../../config';
import { ParseId } from '../../http/parse-id';
import { accepted } from '../../http/refusals/show-refusal';
import { RoutePolicy } from '../../http/route-policy';
import { API_CONFIG, DATABASE } from '../../injection-tokens';
import { listAsked } from './scim-filter';
import { idIn, listOf, scimBase, scimPath, scimSchemas, scimType } from './scim-message';

const attributes = ['displayName', 'externalId', 'id'] as const;

const scimGroup = ({ id, code, title, holders }: FedPost, base: string): object => ({
  schemas: [scimSchemas.group], id, externalId: code, displayName: title,
  members: holders.map((holder) => ({ value: holder.id, display: holder.name, type: 'User', $ref: `${base}/Users/${holder.id}` })),
  meta: { resourceType: 'Group', location: `${base}/Groups/${id}` },
});

/** The council's posts as SCIM's groups, to be read: a person's own entry says by its code which one they hold. Posts themselves are kept on pages and in packs. */
@Controller(`${scimPath}/Groups`)
export class ScimPostsResource {
  private readonly base: string;

  constructor(
    @Inject(DATABASE) private readonly database: Database,
    @Inject(API_CONFIG) config: ApiConfig,
  ) {
    this.base = scimBase(config);
  }

  @Get()
  @Header('content-type', scimType)
  @Header('cache-control', 'no-store')
  @RoutePolicy({ permission: 'feed.run', audit: 'scim-posts.list', navigation: 'machine' })
  async list(@CurrentActor() actor: Actor, @Query() query: Readonly<Record<string, string>>): Promise<object> {
    const { valueOf, page } = listAsked(query, attributes);
    const [id, code, title] = [valueOf('id'), valueOf('externalId'), valueOf('displayName')];
    const asked = { ...(id !== undefined && { id: idIn<PostId>(id) }), ...(code !== undefined && { code }), ...(title !== undefined && { title }) };
    const { posts, total } = accepted(await listPostsForFeed(this.database, actor, asked, page));
    return listOf(posts.map((post) => scimGroup(post, this.base)), total, page.offset);
  }

  @Get(':group')
  @Header('content-type', scimType)
  @Header('cache-control', 'no-store')
  @RoutePolicy({ permission: 'feed.run', audit: 'scim-posts.get', navigation: 'machine' })
  async get(@CurrentActor() actor: Actor, @Param('group', ParseId) id: PostId): Promise<object> {
    const { posts: [post] } = accepted(await listPostsForFeed(this.database, actor, { id }, { limit: 1, offset: 0 }));
    if (post === undefined) throw new NotFoundException();
    return scimGroup(post, this.base);
  }
}
