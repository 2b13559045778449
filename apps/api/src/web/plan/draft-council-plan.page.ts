import { draftCouncilPlan } from '@golden-thread/application/plan/draft-council-plan';
import type { Database } from '@golden-thread/application/shared/command';
import { type FinancialYear, financialYearOf } from '@golden-thread/domain/calendar/financial-year';
import { councilPlanLimits } from '@golden-thread/domain/plan/council-plan';
import { Controller, Get, Inject, Post, Query } from '@nestjs/common';
import { IsIn, IsNotEmpty, IsString } from 'class-validator';
import { UpTo } from '../../http/text-field';
import { IsYear } from '../../http/year-field';
import { blankForm, CurrentPerson, DATABASE, type FilledForm, FormBody, Page, RoutePolicy, SeeOther, showRefusal, type SignedIn } from '../kit';
import { planPaths, readYear } from './paths';

/** The year and title of a council plan to be drafted. */
export class DraftCouncilPlanForm {
  @IsYear({ message: 'Write the year as 2027/28.' })
  year!: FinancialYear;

  @IsNotEmpty({ message: 'Give the plan a title.' })
  @IsString()
  @UpTo(councilPlanLimits.title, 'The title')
  title!: string;

  /** 'yes' where the draft begins with the objectives of the year before. */
  @IsIn(['yes', 'no'], { message: 'Say how the draft begins.' })
  carryOver!: 'yes' | 'no';
}

const navigation = { section: 'plans', trail: 'back' } as const;
const draftCouncilPlanView = (form: FilledForm<object>): Page =>
  new Page('plan/draft-council', { heading: 'Draft a council plan', area: 'Plans', back: { href: planPaths.list, text: 'Back to plans' }, form });

/** The policy team begins the council plan of a year. */
@Controller(planPaths.draftCouncil)
export class DraftCouncilPlanPage {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'plans.publish', audit: 'council-plan.open-draft', navigation })
  show(@CurrentPerson() { council }: SignedIn, @Query('year') year?: string): Page {
    return draftCouncilPlanView(blankForm({ year: readYear(year) ?? financialYearOf(council.today), carryOver: 'yes' }));
  }

  @Post()
  @RoutePolicy({ permission: 'plans.publish', audit: 'council-plan.draft', navigation })
  async draft(@CurrentPerson() { actor }: SignedIn, @FormBody(DraftCouncilPlanForm) form: FilledForm<DraftCouncilPlanForm>): Promise<Page | SeeOther> {
    if (!form.ok) return draftCouncilPlanView(form);
    const { year, title, carryOver } = form.values;
    const drafted = await draftCouncilPlan(this.database, actor, {
      year, title, carryOver: carryOver === 'yes', submission: form.submission,
    });
    if (!drafted.ok) return draftCouncilPlanView(form.refused(showRefusal(drafted.refusal)));
    return new SeeOther(planPaths.councilOf(drafted.value.id), 'The council plan is begun. Add and change its objectives, then publish it.');
  }
}
