import type { Database } from '@golden-thread/application/shared/command';
import { previewTimetableChange } from '@golden-thread/application/timetable/preview-timetable-change';
import { showYear } from '@golden-thread/application/timetable/show-year';
import { Controller, Get, Inject, NotFoundException, Param, Post } from '@nestjs/common';
import { yearNamed } from '../../http/year-named';
import {
  accepted,
  blankForm,
  CurrentPerson,
  DATABASE,
  type FilledForm,
  FormBody,
  Page,
  RoutePolicy,
  SeeOther,
  showRefusal,
  type SignedIn,
} from '../kit';
import { timetablePaths } from './paths';

/** Taking a stage out asks for nothing but the decision itself; the reason is asked with what would change. */
export class RemoveStageForm {}

const navigation = { section: 'timetable', trail: 'back' } as const;

/** The policy team takes a stage out of a year that has no use for it, such as an election that is not held. */
@Controller(timetablePaths.removal)
export class RemoveStagePage {
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
    const command = { year: yearNamed(year), edit: { kind: 'remove-stage', stage: key } } as const;
    const preview = await previewTimetableChange(this.database, person.actor, command, form.submission);
    if (!preview.ok) return this.page(person, { year, key }, form.refused(showRefusal(preview.refusal)));
    return new SeeOther(timetablePaths.previewOf(preview.value.id));
  }

  private async page(person: SignedIn, { year, key }: { year: string; key: string }, form: FilledForm<object>): Promise<Page> {
    const shown = accepted(await showYear(this.database, person.actor, { year: yearNamed(year) }));
    const stage = shown.year?.stages.find((known) => known.key === key);
    if (stage === undefined) throw new NotFoundException();
    return new Page('timetable/remove-stage', {
      heading: `Take out “${stage.title}”`,
      area: 'Timetable',
      back: { href: timetablePaths.stageOf(yearNamed(year), key), text: 'Back to the stage' },
      form,
      date: stage.date,
    });
  }
}
