import type { Database } from '@golden-thread/application';
import { draftCouncilPlan } from '@golden-thread/application/plan';
import { financialYearOf } from '@golden-thread/domain/calendar';
import { Controller, Get, Inject, Post, Query } from '@nestjs/common';
import { CurrentPerson } from '../../auth/current-person';
import type { SignedIn } from '../../auth/signed-in';
import { DATABASE } from '../../database';
import { showRefusal } from '../../refusals/show-refusal';
import { blankForm } from '../form/blank-form';
import type { FilledForm } from '../form/filled-form';
import { FormBody } from '../form/form-body';
import { Page } from '../page';
import { RoutePolicy } from '../route-policy';
import { SeeOther } from '../see-other';
import { DraftCouncilPlanForm } from './draft-council-plan.form';
import { planPaths } from './paths';
import { yearAsked } from './year-asked';

const navigation = { section: 'plans', trail: 'back' } as const;
const present = (form: FilledForm<object>): Page =>
  new Page('plan/draft-council', { heading: 'Draft a council plan', area: 'Plans', back: { href: planPaths.list, text: 'Back to plans' }, form });

/** The policy team begins the council plan of a year. */
@Controller(planPaths.draftCouncil)
export class DraftCouncilPlanController {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'plans.publish', audit: 'council-plan.open-draft', navigation })
  show(@CurrentPerson() { council }: SignedIn, @Query('year') year?: string): Page {
    return present(blankForm({ year: yearAsked(year) ?? financialYearOf(council.today), carryOver: 'yes' }));
  }

  @Post()
  @RoutePolicy({ permission: 'plans.publish', audit: 'council-plan.draft', navigation })
  async draft(@CurrentPerson() { actor }: SignedIn, @FormBody(DraftCouncilPlanForm) form: FilledForm<DraftCouncilPlanForm>): Promise<Page | SeeOther> {
    if (!form.ok) return present(form);
    const drafted = await draftCouncilPlan(this.database, actor, {
      ...form.values, carryOver: form.values.carryOver === 'yes', submission: form.submission,
    });
    if (!drafted.ok) return present(form.refused(showRefusal(drafted.refusal)));
    return new SeeOther(planPaths.councilOf(drafted.value.id), 'The council plan is begun. Add and change its objectives, then publish it.');
  }
}
