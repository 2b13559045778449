import { listPlansOfYear } from '@golden-thread/application/plan/list-plans-of-year';
import type { Database } from '@golden-thread/application/shared/command';
import type { Actor } from '@golden-thread/domain/authority/actor';
import { Inject, Query } from '@nestjs/common';
import { CurrentActor } from '../../auth/web-request';
import { accepted } from '../../http/refusals/show-refusal';
import { yearNamed } from '../../http/year-named';
import { DATABASE } from '../../injection-tokens';
import { PageQuery } from '../shared/dto-fields';
import { pageFrom } from '../shared/paging';
import { RestController } from '../shared/rest-controller';
import { RestGet } from '../shared/rest-route';
import { CouncilPlanLineDto, CouncilPlanPageDto } from './council-plan.dto';
import { ListPlansQuery, MyPlanDto, MyPlanPageDto } from './plan.dto';

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
    const { mine } = accepted(await listPlansOfYear(this.database, actor, { year: year === undefined ? null : yearNamed(year) }));
    return pageFrom(mine, page, (plan) => MyPlanDto.of(plan));
  }
}
