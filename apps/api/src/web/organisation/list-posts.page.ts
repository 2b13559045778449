import { type PostListed, type PostsAsked, type PostState, seePosts } from '@golden-thread/application/organisation/see-organisation';
import type { Database } from '@golden-thread/application/shared/command';
import { type Role, roles } from '@golden-thread/domain/authority/actor';
import { shortDate } from '@golden-thread/domain/calendar/date-format';
import { Controller, Get, Inject, Query } from '@nestjs/common';
import type { ListQuery } from '../../http/list-of-rows';
import { accepted, CurrentPerson, DATABASE, Page, RoutePolicy, type SignedIn } from '../kit';
import { foundListFile, foundListView, type FoundListDefinition, readFoundListQuery, sortAsked } from '../list/found-list.view';
import type { Download } from '../page';
import { roleLabels } from './labels';
import { organisationPaths, postAddress } from './paths';

const stateTags: Readonly<Record<PostState, { readonly text: string; readonly colour: string }>> = {
  held: { text: 'Held', colour: 'green' }, vacant: { text: 'Vacant', colour: 'yellow' }, closed: { text: 'Closed', colour: 'grey' },
};
const states = Object.keys(stateTags) as PostState[];

const postsList: FoundListDefinition<PostListed> = {
  name: 'Posts',
  path: organisationPaths.posts,
  noun: 'post',
  columns: {
    post: { title: 'Post', cell: ({ id, title, code }) => ({ text: title, href: postAddress(id), note: code }) },
    place: { title: 'Lies in', cell: ({ place }) => ({ text: place ?? 'The council itself' }) },
    holders: { title: 'Held by', cell: ({ holders, deputies }) => ({ text: holders.join(', ') || 'Nobody', note: deputies.length === 0 ? null : `Standing in today: ${deputies.join(', ')}` }) },
    state: { title: 'Where it stands', cell: ({ state, closedOn }) => ({ text: stateTags[state].text, tag: stateTags[state].colour, note: closedOn === null ? null : `After ${shortDate(closedOn)}` }) },
    roles: { title: 'Roles', cell: ({ roles: of }) => ({ text: of.map((role) => roleLabels[role]).join(', ') || 'None' }) },
    tasks: { title: 'Open tasks', cell: ({ openTasks }) => ({ text: String(openTasks) }) },
  },
  sorts: ['post', 'place', 'tasks'],
  filters: {
    state: { title: 'Where it stands', items: states.map((value) => ({ value, text: stateTags[value].text })) },
    role: { title: 'Role', items: roles.map((value) => ({ value, text: roleLabels[value] })) },
  },
  isSearched: true,
  empty: { why: 'The council has no posts yet.', fills: 'Add them to a part of the organisation, or import a council pack.' },
};

/** Every post: where it lies, who holds it, which are vacant. */
@Controller(organisationPaths.posts)
export class ListPostsPage {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'organisation.change', audit: 'posts.list', navigation: { section: 'administration', trail: 'breadcrumbs' } })
  async show(@CurrentPerson() person: SignedIn, @Query() query: ListQuery): Promise<Page | Download> {
    const { q: search, chosen, sort, page, rows } = readFoundListQuery(postsList, query);
    const asked: PostsAsked = {
      search, state: (chosen['state'] ?? null) as PostState | null, role: (chosen['role'] ?? null) as Role | null, order: sortAsked(['post', 'place', 'tasks'], sort), limit: rows, offset: (page - 1) * rows,
    };
    const { posts, total } = accepted(await seePosts(this.database, person.actor, asked));
    const shown = new Page('organisation/posts', {
      heading: 'Posts',
      area: 'Administration',
      breadcrumbs: [{ href: organisationPaths.home, text: 'Administration' }, { href: organisationPaths.posts, text: 'Posts' }],
      organisation: organisationPaths.organisation,
      list: foundListView(postsList, { rows: posts, total }, query),
    });
    return foundListFile(postsList, posts, query) ?? shown;
  }
}
