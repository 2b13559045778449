import type { Role } from '../authority/actor';
import { decidingLine, nextDecider } from '../authority/next-decider';
import { type Permission, rolesGive } from '../authority/permission';
import type { CalendarDate } from '../calendar/dates';
import { managementChain } from '../organisation/management-chain';
import { responsibilities } from '../organisation/responsibilities';
import { grouped, type Responsibility } from '../organisation/responsibility';
import type { PersonId, PostId } from '../shared/id';
import type { ChainAbove } from '../task/addressees';
import type { RehearsedCouncil, RehearsedDays, RehearsedPost } from './rehearsed-council';

const inOrder = { holder: 1, vacancy: 2, deputy: 3 } as const;

/** Who answers for each post on each day of a rehearsal, and who stands above it. Worked out once for all rehearsals of a year. */
export class AnsweringPosts {
  private readonly byPost: ReadonlyMap<PostId, readonly Responsibility[]>;
  private readonly posts: ReadonlyMap<PostId, RehearsedPost>;
  private readonly managers: ReadonlyMap<PostId, PostId | null>;
  private readonly chains = new Map<PostId, ChainAbove>();

  constructor({ organisation }: Pick<RehearsedCouncil, 'organisation'>, { from, to }: RehearsedDays) {
    this.byPost = grouped(responsibilities(organisation, from, to), ({ postId }) => postId);
    this.posts = new Map(organisation.posts.map((post) => [post.id, post]));
    this.managers = new Map(organisation.posts.map(({ id, lineManagerPostId }) => [id, lineManagerPostId]));
  }

  /** Who answers for a post on a day: holders first, then whoever covers a vacancy, then deputies. */
  on(postId: PostId, day: CalendarDate): readonly Responsibility[] {
    const theirs = (this.byPost.get(postId) ?? []).filter(({ startsOn, endsOn }) => startsOn <= day && (endsOn === null || endsOn >= day));
    return theirs.length < 2 ? theirs : [...theirs].sort((one, other) => inOrder[one.basis] - inOrder[other.basis]);
  }

  above(postId: PostId): ChainAbove {
    const known = this.chains.get(postId);
    if (known !== undefined) return known;
    const chain = managementChain(postId, this.managers).map((above) => ({ postId: above, roles: this.posts.get(above)?.roles ?? [] }));
    this.chains.set(postId, chain);
    return chain;
  }

  withRole(role: Role): readonly PostId[] {
    return [...this.posts.values()].filter(({ roles, closedOn }) => closedOn === null && roles.includes(role)).map(({ id }) => id);
  }

  /** The post that is asked to decide on a day: the usual one, or the next in line where everybody who answers for it contributed. */
  decidingPost(usual: PostId, of: { readonly permission: Permission; readonly contributors: readonly PersonId[]; readonly on: CalendarDate }): PostId {
    const asked = (postId: PostId) => ({ postId, people: this.on(postId, of.on) });
    if (nextDecider([asked(usual)], of.contributors) !== null) return usual;
    const above = this.above(usual).map(({ postId, roles }) => ({ postId, mayDecide: rolesGive(roles, of.permission) }));
    return nextDecider(decidingLine(usual, above, this.withRole('director')).map(asked), of.contributors) ?? usual;
  }
}
