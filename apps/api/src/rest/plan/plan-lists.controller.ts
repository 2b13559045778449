import type { Database } from '@golden-thread/application';
import { listPlansOfYear } from '@golden-thread/application/plan';
import type { Actor } from '@golden-thread/domain/authority';
import { Inject, Query } from '@nestjs/common';
import { CurrentActor } from '../../auth/current-actor';
import { DATABASE } from '../../database';
import { accepted } from '../../refusals/accepted';
import { pageFrom, PageQuery, RestController, RestGet } from '../shared';
import { CouncilPlanLineDto, CouncilPlanPageDto } from './council-plan-line.dto';
import { ListPlansQuery } from './list-plans.query';
import { MyPlanDto, MyPlanPageDto } from './my-plan.dto';

/** Where to begin: the council plans of all years, and the caller's own objectives. */
@RestController('', 'Plans')
export class PlanListsResource {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @RestGet('council-plans', { permission: 'plans.see', audit: 'council-plans.list', summary: 'Council plans, one a year', answer: CouncilPlanPageDto })
  async councilPlans(@CurrentActor() actor: Actor, @Query() { page }: PageQuery): Promise<CouncilPlanPageDto> {
    const { years } = accepted(await listPlansOfYear(this.database, actor, { year: null }));
    const found = await Promise.all(years.map(async (year) => accepted(await listPlansOfYear(this.database, actor, { year })).councilPlan));
    const plans = found.flatMap((plan) => plan ?? []);
    return pageFrom(plans, page, (plan) => CouncilPlanLineDto.of(plan));
  }

  @RestGet('plans/mine', { permission: 'plans.see', audit: 'plans.list-mine', summary: 'The caller’s own objectives of a year', answer: MyPlanPageDto })
  async mine(@CurrentActor() actor: Actor, @Query() { page, year }: ListPlansQuery): Promise<MyPlanPageDto> {
    const { mine } = accepted(await listPlansOfYear(this.database, actor, { year: year?.replace('-', '/') ?? null }));
    return pageFrom(mine, page, (plan) => MyPlanDto.of(plan));
  }
}
