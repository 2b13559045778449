import type { Database } from '@golden-thread/application';
import { previewTimetableChange, showTimetablePreview } from '@golden-thread/application/timetable';
import { Controller, Inject, Param, Post } from '@nestjs/common';
import { ParseId } from '../../http/parse-id';
import { CurrentPerson } from '../../auth/current-person';
import type { SignedIn } from '../../auth/signed-in';
import { DATABASE } from '../../database';
import { accepted } from '../../refusals/accepted';
import type { FilledForm } from '../form/filled-form';
import { FormBody } from '../form/form-body';
import type { Page } from '../page';
import { RoutePolicy } from '../route-policy';
import { SeeOther } from '../see-other';
import { presentPreview } from './apply-change.presenter';
import { LookAgainForm } from './look-again.form';
import { timetablePaths } from './paths';

/** The same edit, looked at again as things stand now. */
@Controller(timetablePaths.again)
export class LookAgainController {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Post()
  @RoutePolicy({ permission: 'timetable.change', audit: 'timetable.preview-again', navigation: { section: 'timetable', trail: 'back' } })
  async preview(
    @CurrentPerson() person: SignedIn,
    @Param('preview', ParseId) id: string,
    @FormBody(LookAgainForm) form: FilledForm<LookAgainForm>,
  ): Promise<Page | SeeOther> {
    const shown = accepted(await showTimetablePreview(this.database, person.actor, { id }));
    if (!form.ok) return presentPreview(shown, form);
    const command = { year: shown.year.year, edit: shown.preview.edit };
    const preview = accepted(await previewTimetableChange(this.database, person.actor, command, form.submission));
    return new SeeOther(timetablePaths.previewOf(preview.id));
  }
}
