import { removeCouncilPlanObjective } from '@golden-thread/application/plan/change-council-plan-objective';
import type { CouncilPlanObjectiveSummary, CouncilPlanView } from '@golden-thread/application/plan/get-plan';
import type { Database } from '@golden-thread/application/shared/command';
import type { Actor } from '@golden-thread/domain/authority/actor';
import type { CouncilPlanId, ObjectiveId } from '@golden-thread/domain/shared/id';
import { Controller, Get, Inject, Param, Post } from '@nestjs/common';
import { ParseIds } from '../../http/parse-id';
import { blankForm, CurrentActor, DATABASE, type FilledForm, FormBody, Page, RoutePolicy, SeeOther, showRefusal } from '../kit';
import { findCouncilObjective } from './find-plan';
import { planPaths } from './paths';

const navigation = { section: 'plans', trail: 'back' } as const;

/** A form that is only its button. */
class RemoveCouncilObjectiveForm {}

const removeCouncilObjectiveView = (plan: CouncilPlanView, { reference, title }: CouncilPlanObjectiveSummary, form: FilledForm<object>): Page =>
  new Page('plan/take-back', {
    heading: `Take ${reference} out of the draft?`, caption: title, area: 'Plans', back: { href: planPaths.councilOf(plan.id), text: `Back to ${plan.title}` }, form,
  });

/** The policy team takes an objective out of the council plan's draft. */
@Controller(planPaths.councilRemoval)
export class RemoveCouncilObjectivePage {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'plans.publish', audit: 'council-plan.open-removal', navigation })
  async show(@CurrentActor() actor: Actor, @Param(ParseIds) named: { plan: CouncilPlanId; objective: ObjectiveId }): Promise<Page> {
    const { plan, objective } = await findCouncilObjective(this.database, actor, named);
    return removeCouncilObjectiveView(plan, objective, blankForm({}, plan.version));
  }

  @Post()
  @RoutePolicy({ permission: 'plans.publish', audit: 'council-plan.remove-objective', navigation })
  async remove(
    @CurrentActor() actor: Actor,
    @Param(ParseIds) named: { plan: CouncilPlanId; objective: ObjectiveId },
    @FormBody(RemoveCouncilObjectiveForm) form: FilledForm<RemoveCouncilObjectiveForm>,
  ): Promise<Page | SeeOther> {
    const again = async (shown: FilledForm<object>): Promise<Page> => {
      const { plan, objective } = await findCouncilObjective(this.database, actor, named);
      return removeCouncilObjectiveView(plan, objective, shown);
    };
    if (!form.ok) return again(form);
    const removed = await removeCouncilPlanObjective(this.database, actor, {
      planId: named.plan, objectiveId: named.objective, ...form.sent,
    });
    if (!removed.ok) return again(form.refused(showRefusal(removed.refusal)));
    return new SeeOther(planPaths.councilOf(named.plan), `Objective ${removed.value.reference} is out of the draft.`);
  }
}
