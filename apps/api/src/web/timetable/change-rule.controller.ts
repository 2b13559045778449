import type { Database } from '@golden-thread/application';
import { previewTimetableChange, showYear, type YearShown } from '@golden-thread/application/timetable';
import type { Stage } from '@golden-thread/domain/timetable';
import { Controller, Get, Inject, NotFoundException, Param, Post, Query } from '@nestjs/common';
import { CurrentPerson } from '../../auth/current-person';
import type { SignedIn } from '../../auth/signed-in';
import { DATABASE } from '../../database';
import { accepted } from '../../refusals/accepted';
import { showRefusal } from '../../refusals/show-refusal';
import { blankForm } from '../form/blank-form';
import type { FilledForm } from '../form/filled-form';
import { FormBody } from '../form/form-body';
import type { Page } from '../page';
import { RoutePolicy } from '../route-policy';
import { SeeOther } from '../see-other';
import { ChangeRuleForm } from './change-rule.form';
import { presentChangeRule } from './change-rule.presenter';
import { fieldsOfRule } from './fields-of-rule';
import { timetablePaths } from './paths';
import { ruleOfForm } from './rule-of-form';

const navigation = { section: 'timetable', trail: 'back' } as const;

/** The policy team gives a stage another rule, and sees what would move before anything does. */
@Controller(timetablePaths.stage)
export class ChangeRuleController {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'timetable.change', audit: 'timetable.open-rule', navigation })
  async show(
    @CurrentPerson() person: SignedIn,
    @Param('year') year: string,
    @Param('stage') key: string,
    @Query('on') on?: string,
  ): Promise<Page> {
    const { shown, stage } = await this.stageOf(person, year, key);
    return presentChangeRule(shown, stage, blankForm({ ...fieldsOfRule(stage.rule), ...(on !== undefined && { on }) }));
  }

  @Post()
  @RoutePolicy({ permission: 'timetable.change', audit: 'timetable.preview-rule', navigation })
  async preview(
    @CurrentPerson() person: SignedIn,
    @Param('year') year: string,
    @Param('stage') key: string,
    @FormBody(ChangeRuleForm) form: FilledForm<ChangeRuleForm>,
  ): Promise<Page | SeeOther> {
    const { shown, stage } = await this.stageOf(person, year, key);
    if (!form.ok) return presentChangeRule(shown, stage, form);
    const edit = { kind: 'change-rule', stage: key, rule: ruleOfForm(form.values, stage.rule) } as const;
    const preview = await previewTimetableChange(
      this.database,
      person.actor,
      { year: timetablePaths.yearNamed(year), edit },
      form.submission,
    );
    if (!preview.ok) return presentChangeRule(shown, stage, form.refused(showRefusal(preview.refusal)));
    return new SeeOther(timetablePaths.previewOf(preview.value.id));
  }

  private async stageOf(person: SignedIn, year: string, key: string): Promise<{ shown: YearShown; stage: Stage }> {
    const shown = accepted(await showYear(this.database, person.actor, { year: timetablePaths.yearNamed(year) }));
    const stage = shown.year?.stages.find((known) => known.key === key);
    if (stage === undefined) throw new NotFoundException();
    return { shown, stage };
  }
}
