import type { Database } from '@golden-thread/application';
import { publishYear, showYear } from '@golden-thread/application/timetable';
import { Controller, Get, Inject, Param, Post } from '@nestjs/common';
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
import { timetablePaths } from './paths';
import { PublishYearForm } from './publish-year.form';
import { presentPublication } from './publish-year.presenter';

const navigation = { section: 'timetable', trail: 'back' } as const;

/** The policy team publishes a drafted year: from then on its stages open by themselves. */
@Controller(timetablePaths.publication)
export class PublishYearController {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'timetable.change', audit: 'timetable.open-publication', navigation })
  async show(@CurrentPerson() person: SignedIn, @Param('year') year: string): Promise<Page> {
    return this.page(person, timetablePaths.yearNamed(year), blankForm());
  }

  @Post()
  @RoutePolicy({ permission: 'timetable.change', audit: 'timetable.publish', navigation })
  async publish(
    @CurrentPerson() person: SignedIn,
    @Param('year') named: string,
    @FormBody(PublishYearForm) form: FilledForm<PublishYearForm>,
  ): Promise<Page | SeeOther> {
    const year = timetablePaths.yearNamed(named);
    if (!form.ok) return this.page(person, year, form);
    const published = await publishYear(this.database, person.actor, { year }, form.submission);
    if (!published.ok) return this.page(person, year, form.refused(showRefusal(published.refusal)));
    return new SeeOther(timetablePaths.of(year), `The year ${year} is published. Its stages open by themselves from now on.`);
  }

  private async page(person: SignedIn, year: string, form: FilledForm<object>): Promise<Page> {
    return presentPublication(accepted(await showYear(this.database, person.actor, { year })), form);
  }
}
