import type { Database } from '@golden-thread/application/shared/command';
import { previewTimetableChange } from '@golden-thread/application/timetable/preview-timetable-change';
import { showYear } from '@golden-thread/application/timetable/show-year';
import { longDate } from '@golden-thread/domain/calendar/date-format';
import type { CalendarDate } from '@golden-thread/domain/calendar/dates';
import type { FinancialYear } from '@golden-thread/domain/calendar/financial-year';
import type { MeetingId } from '@golden-thread/domain/shared/id';
import type { Meeting } from '@golden-thread/domain/timetable/date-resolver';
import { Controller, Get, Inject, NotFoundException, Param, Post } from '@nestjs/common';
import { IsDay } from '../../http/day-field';
import { ParseId } from '../../http/parse-id';
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

/** The day a meeting is to be moved to. */
export class MoveMeetingForm {
  @IsDay({ message: 'The day to move the meeting to must be a real date, such as 3 September 2026.' })
  to!: CalendarDate;
}

/** Where the meeting is to go. */
const moveMeetingView = (year: FinancialYear, meeting: Meeting, form: FilledForm<object>): Page =>
  new Page('timetable/move-meeting', {
    heading: `Move ${meeting.name} of ${longDate(meeting.heldOn)}`,
    area: 'Timetable',
    back: { href: timetablePaths.of(year), text: `Back to ${year}` },
    form,
  });

const navigation = { section: 'timetable', trail: 'back' } as const;

/** The policy team moves a committee's meeting, and sees which stages and tasks would go with it. */
@Controller(timetablePaths.meeting)
export class MoveMeetingPage {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'timetable.change', audit: 'timetable.open-meeting', navigation })
  async show(@CurrentPerson() person: SignedIn, @Param('year') year: string, @Param('meeting', ParseId) id: MeetingId): Promise<Page> {
    return moveMeetingView(yearNamed(year), await this.meetingOf(person, year, id), blankForm());
  }

  @Post()
  @RoutePolicy({ permission: 'timetable.change', audit: 'timetable.preview-meeting', navigation })
  async preview(
    @CurrentPerson() person: SignedIn,
    @Param('year') named: string,
    @Param('meeting', ParseId) id: MeetingId,
    @FormBody(MoveMeetingForm) form: FilledForm<MoveMeetingForm>,
  ): Promise<Page | SeeOther> {
    const year = yearNamed(named);
    const again = async (as: FilledForm<object>): Promise<Page> => moveMeetingView(year, await this.meetingOf(person, named, id), as);
    if (!form.ok) return again(form);
    const edit = { kind: 'move-meeting', meeting: id, to: form.values.to } as const;
    const preview = await previewTimetableChange(this.database, person.actor, { year, edit }, form.submission);
    if (!preview.ok) return again(form.refused(showRefusal(preview.refusal, 'to')));
    return new SeeOther(timetablePaths.previewOf(preview.value.id));
  }

  private async meetingOf(person: SignedIn, year: string, id: MeetingId): Promise<Meeting> {
    const shown = accepted(await showYear(this.database, person.actor, { year: yearNamed(year) }));
    const meeting = shown.meetings.find((known) => known.id === id);
    if (meeting === undefined) throw new NotFoundException();
    return meeting;
  }
}
