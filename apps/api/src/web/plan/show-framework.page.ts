import { type Framework, seeFramework } from '@golden-thread/application/plan/framework';
import type { Database } from '@golden-thread/application/shared/command';
import type { Actor } from '@golden-thread/domain/authority/actor';
import { may } from '@golden-thread/domain/authority/permission';
import type { AimId } from '@golden-thread/domain/shared/id';
import { Controller, Get, Inject } from '@nestjs/common';
import { accepted, CurrentActor, DATABASE, Page, RoutePolicy } from '../kit';
import { planPaths } from './paths';

const frameworkView = (framework: Framework, mayChange: boolean): object => {
  const under = (aimId: AimId | null) =>
    framework.priorities
      .filter((priority) => priority.aimId === aimId)
      .map(({ id, title, leadMember }) => ({ title, leadMember: leadMember ?? 'No lead member yet', changeHref: mayChange ? `${planPaths.framework}/${id}` : null }));
  return {
    aims: framework.aims.map(({ id, title, published }) => ({
      title, priorities: under(id), changeHref: mayChange && !published ? `${planPaths.framework}/aims/${id}` : null,
    })),
    alone: under(null),
    actions: mayChange ? [{ href: planPaths.newAim, text: 'Add an aim' }, { href: planPaths.newPriority, text: 'Add a priority' }] : [],
  };
};

/** The top of the golden thread: the community strategy's aims, and under each the council plan's priorities. */
@Controller(planPaths.framework)
export class ShowFrameworkPage {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'plans.see', audit: 'framework.open', navigation: { section: 'plans', trail: 'breadcrumbs' } })
  async show(@CurrentActor() actor: Actor): Promise<Page> {
    return new Page('plan/framework', {
      heading: 'Aims and priorities',
      area: 'Plans',
      breadcrumbs: [{ text: 'Plans', href: planPaths.list }, { text: 'Aims and priorities', href: planPaths.framework }],
      historyHref: `/history/plan-framework/${actor.councilId}`,
      ...frameworkView(accepted(await seeFramework(this.database, actor)), may(actor, 'plans.publish')),
    });
  }
}
