import type { ObjectiveSummary, PlanView } from '@golden-thread/application/plan/get-plan';
import { acceptOfferedObjective } from '@golden-thread/application/plan/offer-objective';
import type { Database } from '@golden-thread/application/shared/command';
import type { ObjectiveId, PlanId } from '@golden-thread/domain/shared/id';
import { Controller, Get, Inject, Param, Post } from '@nestjs/common';
import { ParseId } from '../../http/parse-id';
import { blankForm, CurrentPerson, DATABASE, type FilledForm, FormBody, Page, RoutePolicy, SeeOther, showRefusal, type SignedIn } from '../kit';
import { findObjectiveToWrite } from './find-plan';
import { planHeading } from './labels';
import { planPaths } from './paths';

/** A form that is only its button. */
class AcceptOfferForm {}

const navigation = { section: 'plans', trail: 'back' } as const;

const acceptOfferView = (plan: PlanView, objective: ObjectiveSummary, form: FilledForm<object>): Page =>
  new Page('plan/accept-offer', {
    heading: 'Accept this objective as it is?',
    caption: planHeading(plan),
    area: 'Plans',
    back: { href: planPaths.of(plan), text: 'Back to your objectives' },
    form,
    title: objective.title,
    target: objective.target,
    changeHref: planPaths.of(plan, `/objectives/${objective.id}`),
  });

/** Accepts an objective that was offered to everybody of a team. */
@Controller(planPaths.acceptance)
export class AcceptOfferPage {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'plans.write', audit: 'objective.open-acceptance', navigation })
  async show(@CurrentPerson() { actor }: SignedIn, @Param('plan', ParseId) planId: PlanId, @Param('objective', ParseId) objectiveId: ObjectiveId): Promise<Page> {
    const { plan, objective } = await findObjectiveToWrite(this.database, actor, { planId, objectiveId });
    return acceptOfferView(plan, objective, blankForm({}, plan.version));
  }

  @Post()
  @RoutePolicy({ permission: 'plans.write', audit: 'objective.accept', navigation })
  async accept(
    @CurrentPerson() { actor }: SignedIn,
    @Param('plan', ParseId) planId: PlanId,
    @Param('objective', ParseId) objectiveId: ObjectiveId,
    @FormBody(AcceptOfferForm) form: FilledForm<AcceptOfferForm>,
  ): Promise<Page | SeeOther> {
    const again = async (shown: FilledForm<object>): Promise<Page> => {
      const { plan, objective } = await findObjectiveToWrite(this.database, actor, { planId, objectiveId });
      return acceptOfferView(plan, objective, shown);
    };
    if (!form.ok) return again(form);
    const done = await acceptOfferedObjective(this.database, actor, { planId, objectiveId, ...form.sent });
    return done.ok ? new SeeOther(planPaths.of(done.value.plan), 'It is one of your objectives.') : again(form.refused(showRefusal(done.refusal)));
  }
}
