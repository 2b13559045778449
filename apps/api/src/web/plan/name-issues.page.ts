import type { PlanView } from '@golden-thread/application/plan/get-plan';
import { nameIssues } from '@golden-thread/application/plan/name-issues';
import type { Database } from '@golden-thread/application/shared/command';
import { issueLimits } from '@golden-thread/domain/plan/plan-issues';
import type { PlanId } from '@golden-thread/domain/shared/id';
import { Controller, Get, Inject, Param, Post } from '@nestjs/common';
import { IsString } from 'class-validator';
import { ParseId } from '../../http/parse-id';
import { UpTo } from '../../http/text-field';
import { blankForm, CurrentPerson, DATABASE, type FilledForm, FormBody, Page, redisplay, RoutePolicy, SeeOther, showRefusal, type SignedIn } from '../kit';
import { findPlanToExplain } from './find-plan';
import { planHeading } from './labels';
import { planPaths } from './paths';

/** A plan's issues, one a line. */
export class NameIssuesForm {
  @IsString()
  @UpTo(issueLimits.issue * issueLimits.issues, 'The list')
  issues = '';
}

const navigation = { section: 'plans', trail: 'back' } as const;

const nameIssuesView = (plan: PlanView, form: FilledForm<object>): Page =>
  new Page('plan/name-issues', { heading: 'What is this plan concerned with that others share?', caption: planHeading(plan), area: 'Plans', back: { href: planPaths.of(plan), text: 'Back to the plan' }, form });

/** Names the issues that a plan shares with others, so that what three plans or more are concerned with is seen. */
@Controller(planPaths.issues)
export class NameIssuesPage {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'plans.write', audit: 'plan.open-issues', navigation })
  async show(@CurrentPerson() { actor }: SignedIn, @Param('plan', ParseId) planId: PlanId): Promise<Page> {
    const plan = await findPlanToExplain(this.database, actor, planId);
    return nameIssuesView(plan, blankForm({ issues: plan.issues.join('\n') }, plan.version));
  }

  @Post()
  @RoutePolicy({ permission: 'plans.write', audit: 'plan.name-issues', navigation })
  async name(@CurrentPerson() { actor }: SignedIn, @Param('plan', ParseId) planId: PlanId, @FormBody(NameIssuesForm) form: FilledForm<NameIssuesForm>): Promise<Page | SeeOther> {
    const again = async (shown: FilledForm<object>): Promise<Page> => {
      const plan = await findPlanToExplain(this.database, actor, planId);
      return redisplay((as) => nameIssuesView(plan, as), shown, blankForm({ issues: plan.issues.join('\n') }));
    };
    if (!form.ok) return again(form);
    const issues = form.values.issues.split(/\r?\n/);
    if (issues.length > issueLimits.issues) return again(form.withError('issues', `Name at most ${issueLimits.issues}, one a line.`));
    if (issues.some((issue) => issue.length > issueLimits.issue)) return again(form.withError('issues', `Each has at most ${issueLimits.issue} characters. Write it shorter.`));
    const named = await nameIssues(this.database, actor, { planId, ...form.sent, issues });
    return named.ok ? new SeeOther(planPaths.of(named.value.plan), 'The issues are kept.') : again(form.refused(showRefusal(named.refusal)));
  }
}
