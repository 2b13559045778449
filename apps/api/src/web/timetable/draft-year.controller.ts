import type { Database } from '@golden-thread/application';
import { draftYear, showYear } from '@golden-thread/application/timetable';
import { Controller, Get, Inject, Post } from '@nestjs/common';
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
import { DraftYearForm } from './draft-year.form';
import { presentDraftYear } from './draft-year.presenter';
import { timetablePaths } from './paths';

const navigation = { section: 'timetable', trail: 'back' } as const;

/** The policy team drafts a year's timetable, from the rules of the year before or the shipped template. */
@Controller(timetablePaths.draft)
export class DraftYearController {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'timetable.change', audit: 'timetable.open-draft', navigation })
  async show(@CurrentPerson() person: SignedIn): Promise<Page> {
    return this.page(person, blankForm());
  }

  @Post()
  @RoutePolicy({ permission: 'timetable.change', audit: 'timetable.draft', navigation })
  async draft(@CurrentPerson() person: SignedIn, @FormBody(DraftYearForm) form: FilledForm<DraftYearForm>): Promise<Page | SeeOther> {
    if (!form.ok) return this.page(person, form);
    const drafted = await draftYear(this.database, person.actor, { year: form.values.year }, form.submission);
    if (!drafted.ok) return this.page(person, form.refused(showRefusal(drafted.refusal)));
    return new SeeOther(
      timetablePaths.of(form.values.year),
      `The year ${form.values.year} is drafted. Nothing opens until you publish it.`,
    );
  }

  private async page(person: SignedIn, form: FilledForm<object>): Promise<Page> {
    return presentDraftYear(person, accepted(await showYear(this.database, person.actor, {})), form);
  }
}
