import type { Database } from '@golden-thread/application';
import { applyTimetableChange, showTimetablePreview } from '@golden-thread/application/timetable';
import { Controller, Get, Inject, Param, Post } from '@nestjs/common';
import { ParseId } from '../../http/parse-id';
import { CurrentPerson } from '../../auth/current-person';
import type { SignedIn } from '../../auth/signed-in';
import { DATABASE } from '../../database';
import { accepted } from '../../refusals/accepted';
import { showRefusal } from '../../refusals/show-refusal';
import { counted } from '../counted';
import { blankForm } from '../form/blank-form';
import type { FilledForm } from '../form/filled-form';
import { FormBody } from '../form/form-body';
import type { Page } from '../page';
import { RoutePolicy } from '../route-policy';
import { SeeOther } from '../see-other';
import { ApplyChangeForm } from './apply-change.form';
import { presentPreview } from './apply-change.presenter';
import { timetablePaths } from './paths';

const navigation = { section: 'timetable', trail: 'back' } as const;
/** Before and after, and then the change itself with its reason: exactly what was shown, or nothing. */
@Controller(timetablePaths.preview)
export class ApplyChangeController {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'timetable.change', audit: 'timetable.show-preview', navigation })
  async show(@CurrentPerson() person: SignedIn, @Param('preview', ParseId) id: string): Promise<Page> {
    return this.page(person, id, blankForm());
  }

  @Post()
  @RoutePolicy({ permission: 'timetable.change', audit: 'timetable.apply', navigation })
  async apply(
    @CurrentPerson() person: SignedIn,
    @Param('preview', ParseId) id: string,
    @FormBody(ApplyChangeForm) form: FilledForm<ApplyChangeForm>,
  ): Promise<Page | SeeOther> {
    if (!form.ok) return this.page(person, id, form);
    const applied = await applyTimetableChange(this.database, person.actor, { previewId: id, reason: form.values.reason }, form.submission);
    if (!applied.ok) return this.page(person, id, form.refused(showRefusal(applied.refusal)));
    const { year, stagesMoved, tasksMoved } = applied.value;
    const told = `The timetable is changed: ${counted(stagesMoved, 'stage')} and ${counted(tasksMoved, 'open task')} moved.`;
    return new SeeOther(timetablePaths.of(year), told);
  }

  private async page(person: SignedIn, id: string, form: FilledForm<object>): Promise<Page> {
    return presentPreview(accepted(await showTimetablePreview(this.database, person.actor, { id })), form);
  }
}
