import type { Database } from '@golden-thread/application';
import { previewTimetableChange, showYear } from '@golden-thread/application/timetable';
import { Controller, Get, Inject, NotFoundException, Param, Post } from '@nestjs/common';
import { CurrentPerson } from '../../auth/current-person';
import type { SignedIn } from '../../auth/signed-in';
import { DATABASE } from '../../database';
import { accepted } from '../../refusals/accepted';
import { showRefusal } from '../../refusals/show-refusal';
import { blankForm } from '../form/blank-form';
import type { FilledForm } from '../form/filled-form';
import { FormBody } from '../form/form-body';
import { Page } from '../page';
import { RoutePolicy } from '../route-policy';
import { SeeOther } from '../see-other';
import { timetablePaths } from './paths';
import { RemoveStageForm } from './remove-stage.form';

const navigation = { section: 'timetable', trail: 'back' } as const;

/** The policy team takes a stage out of a year that has no use for it, such as an election that is not held. */
@Controller(timetablePaths.removal)
export class RemoveStageController {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'timetable.change', audit: 'timetable.open-removal', navigation })
  show(@CurrentPerson() person: SignedIn, @Param('year') year: string, @Param('stage') key: string): Promise<Page> {
    return this.page(person, { year, key }, blankForm());
  }

  @Post()
  @RoutePolicy({ permission: 'timetable.change', audit: 'timetable.preview-removal', navigation })
  async preview(
    @CurrentPerson() person: SignedIn,
    @Param('year') year: string,
    @Param('stage') key: string,
    @FormBody(RemoveStageForm) form: FilledForm<RemoveStageForm>,
  ): Promise<Page | SeeOther> {
    if (!form.ok) return this.page(person, { year, key }, form);
    const command = { year: timetablePaths.yearNamed(year), edit: { kind: 'remove-stage', stage: key } } as const;
    const preview = await previewTimetableChange(this.database, person.actor, command, form.submission);
    if (!preview.ok) return this.page(person, { year, key }, form.refused(showRefusal(preview.refusal)));
    return new SeeOther(timetablePaths.previewOf(preview.value.id));
  }

  private async page(person: SignedIn, { year, key }: { year: string; key: string }, form: FilledForm<object>): Promise<Page> {
    const shown = accepted(await showYear(this.database, person.actor, { year: timetablePaths.yearNamed(year) }));
    const stage = shown.year?.stages.find((known) => known.key === key);
    if (stage === undefined) throw new NotFoundException();
    return new Page('timetable/remove-stage', {
      heading: `Take out “${stage.title}”`,
      area: 'Timetable',
      back: { href: timetablePaths.stageOf(timetablePaths.yearNamed(year), key), text: 'Back to the stage' },
      form,
      date: stage.date,
    });
  }
}
