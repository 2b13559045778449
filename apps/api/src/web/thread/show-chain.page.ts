import { getObjectiveThread } from '@golden-thread/application/thread/golden-thread';
import { getPlan } from '@golden-thread/application/plan/get-plan';
import type { Database } from '@golden-thread/application/shared/command';
import type { Actor } from '@golden-thread/domain/authority/actor';
import type { ObjectiveId, PlanId } from '@golden-thread/domain/shared/id';
import { soThatSentences } from '@golden-thread/domain/thread/so-that-chain';
import { Controller, Get, Inject, Param } from '@nestjs/common';
import { ParseId } from '../../http/parse-id';
import { accepted, CurrentActor, DATABASE, Page, RoutePolicy } from '../kit';
import { planPaths } from '../plan/paths';
import { pathsUpView } from '../plan/plan-content.view';

/** The accountability chain of an objective on one page, as a team pins it to its wall: every step with its role, and what it leads to. */
@Controller(planPaths.soThat)
export class ShowChainPage {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'plans.see', audit: 'objective.print-chain', navigation: { section: 'plans', trail: 'back' } })
  async show(@CurrentActor() actor: Actor, @Param('objective', ParseId) id: ObjectiveId): Promise<Page> {
    const { objective, chain, up, nodes } = accepted(await getObjectiveThread(this.database, actor, id));
    return new Page('thread/so-that', {
      heading: 'How our work leads to it',
      caption: `${objective.reference}: ${objective.title}`,
      area: 'Plans',
      back: { href: planPaths.objectiveOf(id), text: 'Back to the objective' },
      steps: soThatSentences(chain).map((sentence, n) => ({ sentence, role: chain[n]!.role })),
      objective: objective.title,
      ways: pathsUpView(up, nodes),
      writeHref: objective.level === 'council' ? null : await this.writeHref(actor, objective.planId as PlanId, id),
    });
  }

  private async writeHref(actor: Actor, planId: PlanId, objectiveId: ObjectiveId): Promise<string | null> {
    const plan = accepted(await getPlan(this.database, actor, planId));
    return plan.mayExplain ? planPaths.of(plan, `/objectives/${objectiveId}/chain`) : null;
  }
}
