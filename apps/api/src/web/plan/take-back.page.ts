import type { PlanView } from '@golden-thread/application/plan/get-plan';
import type { PlanAfter } from '@golden-thread/application/plan/plan-command';
import { removeObjective } from '@golden-thread/application/plan/write-plan';
import { unlinkObjectives } from '@golden-thread/application/thread/write-thread';
import type { Database } from '@golden-thread/application/shared/command';
import type { ObjectiveId, PlanId } from '@golden-thread/domain/shared/id';
import type { Outcome, Refusal } from '@golden-thread/domain/shared/outcome';
import { Controller, Get, Inject, Param, Post } from '@nestjs/common';
import { ParseId, ParseIds } from '../../http/parse-id';
import { blankForm, CurrentPerson, DATABASE, type FilledForm, FormBody, Page, RoutePolicy, SeeOther, showRefusal, type SignedIn } from '../kit';
import { findObjectiveToWrite } from './find-plan';
import { planHeading } from './labels';
import { planPaths } from './paths';

const navigation = { section: 'plans', trail: 'back' } as const;

/** A form that is only its button. */
class TakeBackForm {}

const takeBackView = (plan: PlanView, heading: string, form: FilledForm<object>): Page =>
  new Page('plan/take-back', { heading, caption: planHeading(plan), area: 'Plans', back: { href: planPaths.of(plan), text: 'Back to the plan' }, form });

const answer = (done: Outcome<PlanAfter>, again: (refusal: Refusal) => Promise<Page>): Promise<Page> | SeeOther =>
  done.ok ? new SeeOther(planPaths.of(done.value.plan), 'It is taken back.') : again(done.refusal);

/** Takes an objective out of a plan that is being drafted. */
@Controller(planPaths.removal)
export class RemoveObjectivePage {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'plans.write', audit: 'objective.open-removal', navigation })
  async show(@CurrentPerson() { actor }: SignedIn, @Param('plan', ParseId) planId: PlanId, @Param('objective', ParseId) objectiveId: ObjectiveId): Promise<Page> {
    const { plan, objective } = await findObjectiveToWrite(this.database, actor, { planId, objectiveId });
    return takeBackView(plan, `Take “${objective.title}” out of the plan?`, blankForm({}, plan.version));
  }

  @Post()
  @RoutePolicy({ permission: 'plans.write', audit: 'objective.remove', navigation })
  async remove(
    @CurrentPerson() { actor }: SignedIn,
    @Param('plan', ParseId) planId: PlanId,
    @Param('objective', ParseId) objectiveId: ObjectiveId,
    @FormBody(TakeBackForm) form: FilledForm<TakeBackForm>,
  ): Promise<Page | SeeOther> {
    const again = async (shown: FilledForm<object>): Promise<Page> => {
      const { plan, objective } = await findObjectiveToWrite(this.database, actor, { planId, objectiveId });
      return takeBackView(plan, `Take “${objective.title}” out of the plan?`, shown);
    };
    if (!form.ok) return again(form);
    return answer(await removeObjective(this.database, actor, { planId, objectiveId, ...form.sent }), (refusal) => again(form.refused(showRefusal(refusal))));
  }
}

/** Takes back a link of a plan that is being drafted. */
@Controller(planPaths.unlink)
export class UnlinkObjectivePage {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'plans.write', audit: 'objective.open-unlink', navigation })
  async show(@CurrentPerson() { actor }: SignedIn, @Param('plan', ParseId) planId: PlanId, @Param('objective', ParseId) objectiveId: ObjectiveId): Promise<Page> {
    const { plan, objective } = await findObjectiveToWrite(this.database, actor, { planId, objectiveId });
    return takeBackView(plan, `Take back this link of “${objective.title}”?`, blankForm({}, plan.version));
  }

  @Post()
  @RoutePolicy({ permission: 'plans.write', audit: 'objective.unlink', navigation })
  async unlink(
    @CurrentPerson() { actor }: SignedIn,
    @Param(ParseIds) { plan: planId, objective: objectiveId, parent: parentId }: { plan: PlanId; objective: ObjectiveId; parent: ObjectiveId },
    @FormBody(TakeBackForm) form: FilledForm<TakeBackForm>,
  ): Promise<Page | SeeOther> {
    const again = async (shown: FilledForm<object>): Promise<Page> => {
      const { plan, objective } = await findObjectiveToWrite(this.database, actor, { planId, objectiveId });
      return takeBackView(plan, `Take back this link of “${objective.title}”?`, shown);
    };
    if (!form.ok) return again(form);
    return answer(await unlinkObjectives(this.database, actor, { planId, objectiveId, parentId, ...form.sent }), (refusal) => again(form.refused(showRefusal(refusal))));
  }
}
