import { listThreads, type ThreadsOfYear } from '@golden-thread/application/thread/golden-thread';
import type { Database } from '@golden-thread/application/shared/command';
import { Controller, Get, Inject, Query } from '@nestjs/common';
import type { ListQuery } from '../../http/list-of-rows';
import { accepted, CurrentPerson, DATABASE, Page, RoutePolicy, type SignedIn } from '../kit';
import { type ListDefinition, listFile, listView } from '../list/list.view';
import type { Download } from '../page';
import { threadLevelLabels } from '../plan/labels';
import { planPaths, readYear } from '../plan/paths';

const gaps = { up: 'Leads to nothing above', below: 'Served by none' } as const;

/** A place where the thread does not hold: an objective that leads to nothing above, or one of the council plan that none serves. */
interface Gap {
  readonly gap: keyof typeof gaps;
  readonly title: string;
  readonly href: string;
  /** Its level; of a person's objective, whose it is. */
  readonly whose: string;
  /** Why it leads nowhere; null where nobody has said, undefined where none is asked for. */
  readonly reason: string | null | undefined;
}

function gapsOf({ broken, brokenOfPeople, unserved }: ThreadsOfYear): readonly Gap[] {
  return [
    ...broken.map(({ node, reason }): Gap => ({ gap: 'up', title: node.title, href: planPaths.objectiveOf(node.id), whose: threadLevelLabels[node.level] ?? '', reason })),
    ...brokenOfPeople.seen.map(({ planId, title, person, breakReason }): Gap => ({
      gap: 'up', title: title ?? '', href: planPaths.of({ kind: 'individual-plan', id: planId }), whose: person ?? '', reason: breakReason,
    })),
    ...unserved.map((node): Gap => ({ gap: 'below', title: node.title, href: planPaths.objectiveOf(node.id), whose: threadLevelLabels[node.level] ?? '', reason: undefined })),
  ];
}

const why = ({ reason }: Gap): string => (reason === undefined ? '' : (reason ?? 'No reason given yet'));

const gapList = (year: string): ListDefinition<Gap> => ({
  name: `Where the thread does not hold ${year}`,
  path: planPaths.threads,
  kept: { year },
  noun: 'objective to look at',
  nouns: 'objectives to look at',
  columns: {
    title: { title: 'Objective', by: ({ title }) => title, cell: ({ title, href }) => ({ text: title, href }) },
    whose: { title: 'Level, or whose', by: ({ whose }) => whose, cell: ({ whose }) => ({ text: whose }) },
    gap: { title: 'What is missing', by: ({ gap }) => gaps[gap], cell: ({ gap }) => ({ text: gaps[gap] }) },
    why: { title: 'Why', by: why, cell: (one) => ({ text: why(one) }) },
  },
  filters: {
    gap: { title: 'What is missing', of: ({ gap }) => gaps[gap] },
    whose: { title: 'Level, or whose', of: ({ whose }) => whose },
    reason: { title: 'Reason', of: ({ reason }) => (reason === undefined ? 'None is asked for' : reason === null ? 'Not given yet' : 'Given') },
  },
  // An objective of the council plan that nobody works for is worst, then one that leads nowhere and does not say why.
  harm: ({ gap, reason }) => 2 * Number(gap === 'below') + Number(reason === null),
  empty: { why: 'The golden thread holds everywhere.', fills: 'An objective that leads to nothing above, and one of the council plan that none serves, is listed here.' },
});

/** Where the golden thread does not hold: objectives that lead to nothing above, and objectives of the council plan nothing serves. */
@Controller(planPaths.threads)
export class ShowThreadsPage {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'plans.see', audit: 'plans.see-threads', navigation: { section: 'plans', trail: 'breadcrumbs' } })
  async show(@CurrentPerson() { actor }: SignedIn, @Query() query: ListQuery, @Query('year') asked?: string): Promise<Page | Download> {
    const threads = accepted(await listThreads(this.database, actor, { year: readYear(asked) }));
    const { year, objectives, broken, people, brokenOfPeople, unserved } = threads;
    const unexplained = broken.filter(({ reason }) => reason === null).length;
    const [list, rows] = [gapList(year), gapsOf(threads)];
    return listFile(list, rows, query) ?? new Page('thread/threads', {
      heading: `Where the golden thread does not hold, ${year}`,
      area: 'Plans',
      breadcrumbs: [{ text: 'Plans', href: planPaths.listOf(year) }],
      counted: `${objectives} objectives of council, services and units; ${broken.length} lead to nothing above, ${unexplained} of them without a reason; ${people.count} objectives of people, ${brokenOfPeople.count} lead to nothing above; ${unserved.length} of the council plan are served by none`,
      others: brokenOfPeople.count - brokenOfPeople.seen.length,
      list: listView(list, rows, query),
    });
  }
}
