import { changeCouncilPlanObjective } from '@golden-thread/application/plan/change-council-plan-objective';
import type { CouncilPlanObjectiveSummary, CouncilPlanView } from '@golden-thread/application/plan/get-plan';
import type { Database } from '@golden-thread/application/shared/command';
import type { Actor } from '@golden-thread/domain/authority/actor';
import { councilPlanLimits } from '@golden-thread/domain/plan/council-plan';
import type { CouncilPlanId, ObjectiveId, PriorityId } from '@golden-thread/domain/shared/id';
import { Controller, Get, Inject, Param, Post } from '@nestjs/common';
import { IsNotEmpty, IsString, ValidateIf } from 'class-validator';
import { IsId } from '../../http/id-field';
import { ParseIds } from '../../http/parse-id';
import { UpTo } from '../../http/text-field';
import { blankForm, CurrentActor, DATABASE, type FilledForm, FormBody, Page, redisplay, RoutePolicy, SeeOther, showRefusal } from '../kit';
import { findCouncilObjective } from './find-plan';
import { planPaths } from './paths';

/** What an objective of the council plan says. */
export class ChangeCouncilObjectiveForm {
  @IsNotEmpty({ message: 'Say what the objective is.' })
  @IsString()
  @UpTo(councilPlanLimits.objective, 'The objective')
  title!: string;

  @IsNotEmpty({ message: 'Say what is delivered this year.' })
  @IsString()
  @UpTo(councilPlanLimits.deliverable, 'The deliverable')
  deliverable!: string;

  @IsNotEmpty({ message: 'Say what is true when the plan ends.' })
  @IsString()
  @UpTo(councilPlanLimits.endOfPlanResult, 'The result')
  endOfPlanResult!: string;

  @ValidateIf((form: ChangeCouncilObjectiveForm) => form.priorityId !== '')
  @IsId({ message: 'Choose a priority of the list, or leave it open.' })
  priorityId: PriorityId | '' = '';
}

const navigation = { section: 'plans', trail: 'back' } as const;
const changeCouncilObjectiveView = (plan: CouncilPlanView, { reference }: CouncilPlanObjectiveSummary, form: FilledForm<object>): Page =>
  new Page('plan/add-council-objective', {
    heading: `Change objective ${reference}`,
    area: 'Plans',
    back: { href: planPaths.councilOf(plan.id), text: `Back to ${plan.title}` },
    form,
    button: 'Change objective',
    priorities: [{ value: '', text: 'Not chosen yet' }, ...plan.priorities.map(({ id, title }) => ({ value: id, text: title }))],
  });

/** The policy team changes what an objective of the council plan's draft says. */
@Controller(planPaths.councilObjective)
export class ChangeCouncilObjectivePage {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'plans.publish', audit: 'council-plan.open-change', navigation })
  async show(@CurrentActor() actor: Actor, @Param(ParseIds) named: { plan: CouncilPlanId; objective: ObjectiveId }): Promise<Page> {
    const { plan, objective } = await findCouncilObjective(this.database, actor, named);
    return changeCouncilObjectiveView(plan, objective, blankForm({ ...objective, priorityId: objective.priorityId ?? '' }, plan.version));
  }

  @Post()
  @RoutePolicy({ permission: 'plans.publish', audit: 'council-plan.change-objective', navigation })
  async change(
    @CurrentActor() actor: Actor,
    @Param(ParseIds) named: { plan: CouncilPlanId; objective: ObjectiveId },
    @FormBody(ChangeCouncilObjectiveForm) form: FilledForm<ChangeCouncilObjectiveForm>,
  ): Promise<Page | SeeOther> {
    const again = async (shown: FilledForm<object>): Promise<Page> => {
      const { plan, objective } = await findCouncilObjective(this.database, actor, named);
      return redisplay((as) => changeCouncilObjectiveView(plan, objective, as), shown, blankForm({ ...objective, priorityId: objective.priorityId ?? '' }));
    };
    if (!form.ok) return again(form);
    const changed = await changeCouncilPlanObjective(this.database, actor, {
      ...form.values, planId: named.plan, objectiveId: named.objective, priorityId: form.values.priorityId || null, ...form.sent,
    });
    if (!changed.ok) return again(form.refused(showRefusal(changed.refusal)));
    return new SeeOther(planPaths.councilOf(named.plan), `Objective ${changed.value.reference} is changed.`);
  }
}
