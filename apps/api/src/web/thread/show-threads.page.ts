import { listThreads } from '@golden-thread/application/thread/golden-thread';
import type { Database } from '@golden-thread/application/shared/command';
import { Controller, Get, Inject, Query } from '@nestjs/common';
import { accepted, CurrentPerson, DATABASE, Page, RoutePolicy, type SignedIn } from '../kit';
import { threadLevelLabels } from '../plan/labels';
import { planPaths, readYear } from '../plan/paths';
import { personalLink } from '../plan/plan-content.view';

/** Where the golden thread does not hold: objectives that lead to nothing above, and objectives of the council plan nothing serves. */
@Controller(planPaths.threads)
export class ShowThreadsPage {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'plans.see', audit: 'plans.see-threads', navigation: { section: 'plans', trail: 'breadcrumbs' } })
  async show(@CurrentPerson() { actor }: SignedIn, @Query('year') asked?: string): Promise<Page> {
    const { year, objectives, broken, people, brokenOfPeople, unserved } = accepted(await listThreads(this.database, actor, { year: readYear(asked) }));
    const unexplained = broken.filter(({ reason }) => reason === null).length;
    return new Page('thread/threads', {
      heading: `Where the golden thread does not hold, ${year}`,
      area: 'Plans',
      breadcrumbs: [{ text: 'Plans', href: planPaths.listOf(year) }],
      counted: `${objectives} objectives of council, services and units; ${broken.length} lead to nothing above, ${unexplained} of them without a reason; ${people.count} objectives of people, ${brokenOfPeople.count} lead to nothing above; ${unserved.length} of the council plan are served by none`,
      broken: broken.map(({ node, reason }) => ({
        href: planPaths.objectiveOf(node.id), title: node.title, level: threadLevelLabels[node.level], reason: reason ?? 'No reason given yet',
      })),
      brokenOfPeople: { count: brokenOfPeople.count, seen: brokenOfPeople.seen.map(personalLink), others: brokenOfPeople.count - brokenOfPeople.seen.length },
      unserved: unserved.map((node) => ({ href: planPaths.objectiveOf(node.id), title: node.title })),
    });
  }
}
