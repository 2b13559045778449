import type { Database } from '@golden-thread/application/shared/command';
import { findProposal } from '@golden-thread/application/timetable/dates-after-meetings';
import { previewTimetableChange } from '@golden-thread/application/timetable/preview-timetable-change';
import type { FinancialYear } from '@golden-thread/domain/calendar/financial-year';
import type { TaskId, YearId } from '@golden-thread/domain/shared/id';
import { Controller, Get, Inject, Param, Post, Query } from '@nestjs/common';
import { ParseId } from '../../http/parse-id';
import { yearNamed } from '../../http/year-named';
import { accepted, blankForm, CurrentPerson, DATABASE, type FilledForm, FormBody, Page, RoutePolicy, SeeOther, showRefusal, type SignedIn } from '../kit';
import { timetablePaths } from './paths';

/** Recalculating asks for nothing but the wish. */
export class RefreshYearForm {}

const navigation = { section: 'timetable', trail: 'back' } as const;

/** The policy team has a year's dates recalculated, because meetings were arranged or moved since. */
@Controller(timetablePaths.refresh)
export class RefreshYearPage {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'timetable.change', audit: 'timetable.open-refresh', navigation })
  show(@Param('year') year: string): Page {
    return page(yearNamed(year), blankForm());
  }

  @Post()
  @RoutePolicy({ permission: 'timetable.change', audit: 'timetable.preview-refresh', navigation })
  async preview(
    @CurrentPerson() person: SignedIn,
    @Param('year') named: string,
    @FormBody(RefreshYearForm) form: FilledForm<RefreshYearForm>,
  ): Promise<Page | SeeOther> {
    const year = yearNamed(named);
    if (!form.ok) return page(year, form);
    const preview = await previewTimetableChange(this.database, person.actor, { year, edit: { kind: 'refresh' } }, form.submission);
    if (!preview.ok) return page(year, form.refused(showRefusal(preview.refusal)));
    return new SeeOther(timetablePaths.previewOf(preview.value.id));
  }
}

/** Where the task leads that a change of meetings opens: to the preview of what is proposed (of the paper that the task asks about, where it asks about one), or, where that is applied already, to the page that recalculates. */
@Controller(timetablePaths.proposal)
export class ProposedDatesPage {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'timetable.change', audit: 'timetable.go-to-proposal', navigation: { section: 'timetable', trail: 'none' } })
  async go(@CurrentPerson() person: SignedIn, @Param('year', ParseId) yearId: YearId, @Query('task') task?: string): Promise<SeeOther> {
    const { year, previewId } = accepted(await findProposal(this.database, person.actor, { yearId, taskId: task as TaskId | undefined }));
    return new SeeOther(previewId === null ? timetablePaths.of(year, 'refresh') : timetablePaths.previewOf(previewId));
  }
}

const page = (year: FinancialYear, form: FilledForm<object>): Page =>
  new Page('timetable/refresh-year', {
    heading: `Recalculate the dates of ${year} from the meeting calendar`,
    area: 'Timetable',
    back: { href: timetablePaths.of(year), text: `Back to ${year}` },
    form,
  });
