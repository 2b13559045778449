import type { Database } from '@golden-thread/application';
import { previewTimetableChange, showYear } from '@golden-thread/application/timetable';
import { Controller, Get, Inject, Param, Post, Query } from '@nestjs/common';
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
import { AddStageForm } from './add-stage.form';
import { presentAddStage } from './add-stage.presenter';
import { timetablePaths } from './paths';
import { ruleOfForm } from './rule-of-form';

const navigation = { section: 'timetable', trail: 'back' } as const;

/** The policy team adds a stage of the council's own, and sees what it clashes with before it stands. */
@Controller(timetablePaths.newStage)
export class AddStageController {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'timetable.change', audit: 'timetable.open-new-stage', navigation })
  async show(@CurrentPerson() person: SignedIn, @Param('year') year: string, @Query('on') on = 'date'): Promise<Page> {
    return this.page(person, year, blankForm({ on, days: '0', count: 'working', direction: 'after' }));
  }

  @Post()
  @RoutePolicy({ permission: 'timetable.change', audit: 'timetable.preview-new-stage', navigation })
  async preview(
    @CurrentPerson() person: SignedIn,
    @Param('year') named: string,
    @FormBody(AddStageForm) form: FilledForm<AddStageForm>,
  ): Promise<Page | SeeOther> {
    if (!form.ok) return this.page(person, named, form);
    const { title, phase, track } = form.values;
    const edit = { kind: 'add-stage', stage: { title, phase, track, rule: ruleOfForm(form.values) } } as const;
    const preview = await previewTimetableChange(
      this.database,
      person.actor,
      { year: timetablePaths.yearNamed(named), edit },
      form.submission,
    );
    if (!preview.ok) return this.page(person, named, form.refused(showRefusal(preview.refusal)));
    return new SeeOther(timetablePaths.previewOf(preview.value.id));
  }

  private async page(person: SignedIn, year: string, form: FilledForm<object>): Promise<Page> {
    return presentAddStage(accepted(await showYear(this.database, person.actor, { year: timetablePaths.yearNamed(year) })), form);
  }
}
