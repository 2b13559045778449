import { type BrokenAsked, listThreads, type ThreadsOfYear } from '@golden-thread/application/thread/golden-thread';
import type { Database } from '@golden-thread/application/shared/command';
import type { FinancialYear } from '@golden-thread/domain/calendar/financial-year';
import { Controller, Get, Inject, Query } from '@nestjs/common';
import type { ListQuery } from '../../http/list-of-rows';
import { accepted, CurrentPerson, DATABASE, Page, RoutePolicy, type SignedIn } from '../kit';
import { foundListFile, foundListView, type FoundListDefinition, readFoundListQuery, sortAsked } from '../list/found-list.view';
import type { Download } from '../page';
import { threadLevelLabels } from '../plan/labels';
import { planPaths, readYear } from '../plan/paths';
import { personalLink } from '../plan/plan-content.view';

const levels = ['service', 'unit'] as const;
const explained = { yes: 'A reason is given', no: 'No reason given yet' } as const;

const brokenList = (year: FinancialYear | null): FoundListDefinition<ThreadsOfYear['broken'][number]> => ({
  name: 'Objectives that lead to nothing above',
  path: planPaths.threads,
  ...(year !== null && { kept: { year } }),
  noun: 'objective',
  columns: {
    title: { title: 'Objective', cell: ({ node }) => ({ text: node.title, href: planPaths.objectiveOf(node.id) }) },
    level: { title: 'Level', cell: ({ node }) => ({ text: threadLevelLabels[node.level] ?? '' }) },
    why: { title: 'Why', cell: ({ reason }) => ({ text: reason ?? explained.no }) },
  },
  sorts: ['level', 'title'],
  filters: {
    level: { title: 'Level', items: levels.map((value) => ({ value, text: threadLevelLabels[value] ?? '' })) },
    explained: { title: 'Why', items: Object.entries(explained).map(([value, text]) => ({ value, text })) },
  },
  isSearched: true,
  empty: { why: 'Every objective of a service or unit leads up to the council plan.', fills: 'One that does not is listed here with its reason.' },
});

function askedOf(list: ReturnType<typeof brokenList>, query: ListQuery): BrokenAsked {
  const { q: search, chosen, sort, page, rows } = readFoundListQuery(list, query);
  const why = chosen['explained'];
  return {
    search, level: levels.find((level) => level === chosen['level']) ?? null, explained: why === undefined ? null : why === 'yes', order: sortAsked(levelFirst, sort), limit: rows, offset: (page - 1) * rows,
  };
}
const levelFirst = ['level', 'title'] as const;

/** Where the golden thread does not hold: objectives that lead to nothing above, and objectives of the council plan nothing serves. */
@Controller(planPaths.threads)
export class ShowThreadsPage {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'plans.see', audit: 'plans.see-threads', navigation: { section: 'plans', trail: 'breadcrumbs' } })
  async show(@CurrentPerson() { actor }: SignedIn, @Query() query: ListQuery): Promise<Page | Download> {
    const asked = readYear(query['year']);
    const list = brokenList(asked);
    const threads = accepted(await listThreads(this.database, actor, { year: asked, listed: askedOf(list, query) }));
    const { year, objectives, brokenCount, unexplained, found, broken, peopleCount, brokenOfPeople, unserved } = threads;
    return foundListFile(list, broken, query) ?? new Page('thread/threads', {
      heading: `Where the golden thread does not hold, ${year}`,
      area: 'Plans',
      breadcrumbs: [{ text: 'Plans', href: planPaths.listOf(year) }],
      list: {
        ...foundListView(list, { rows: broken, total: found }, query),
        counted: `${objectives} objectives of council, services and units; ${brokenCount} lead to nothing above, ${unexplained} of them without a reason; ${peopleCount} objectives of people, ${brokenOfPeople.count} lead to nothing above; ${unserved.length} of the council plan are served by none`,
      },
      brokenOfPeople: { count: brokenOfPeople.count, seen: brokenOfPeople.seen.map(personalLink), others: brokenOfPeople.count - brokenOfPeople.seen.length },
      unserved: unserved.map((node) => ({ href: planPaths.objectiveOf(node.id), title: node.title })),
    });
  }
}
