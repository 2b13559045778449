import type { Database } from '@golden-thread/application';
import { previewTimetableChange, showYear } from '@golden-thread/application/timetable';
import { parseTypedDate } from '@golden-thread/domain/calendar';
import type { Meeting } from '@golden-thread/domain/timetable';
import { Controller, Get, Inject, NotFoundException, Param, Post } from '@nestjs/common';
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
import { MoveMeetingForm } from './move-meeting.form';
import { presentMoveMeeting } from './move-meeting.presenter';
import { timetablePaths } from './paths';

const navigation = { section: 'timetable', trail: 'back' } as const;

/** The policy team moves a committee's meeting, and sees which stages and tasks would go with it. */
@Controller(timetablePaths.meeting)
export class MoveMeetingController {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'timetable.change', audit: 'timetable.open-meeting', navigation })
  async show(@CurrentPerson() person: SignedIn, @Param('year') year: string, @Param('meeting') id: string): Promise<Page> {
    return presentMoveMeeting(timetablePaths.yearNamed(year), await this.meetingOf(person, year, id), blankForm());
  }

  @Post()
  @RoutePolicy({ permission: 'timetable.change', audit: 'timetable.preview-meeting', navigation })
  async preview(
    @CurrentPerson() person: SignedIn,
    @Param('year') named: string,
    @Param('meeting') id: string,
    @FormBody(MoveMeetingForm) form: FilledForm<MoveMeetingForm>,
  ): Promise<Page | SeeOther> {
    const year = timetablePaths.yearNamed(named);
    const meeting = await this.meetingOf(person, named, id);
    if (!form.ok) return presentMoveMeeting(year, meeting, form);
    const to = parseTypedDate(form.values.to);
    if (to === null)
      return presentMoveMeeting(year, meeting, form.withError('to', 'The day must be a real date such as 3 September 2026.'));
    const edit = { kind: 'move-meeting', meeting: id, to } as const;
    const preview = await previewTimetableChange(this.database, person.actor, { year, edit }, form.submission);
    if (!preview.ok) return presentMoveMeeting(year, meeting, form.refused({ ...showRefusal(preview.refusal), field: 'to' }));
    return new SeeOther(timetablePaths.previewOf(preview.value.id));
  }

  private async meetingOf(person: SignedIn, year: string, id: string): Promise<Meeting> {
    const shown = accepted(await showYear(this.database, person.actor, { year: timetablePaths.yearNamed(year) }));
    const meeting = shown.meetings.find((known) => known.id === id);
    if (meeting === undefined) throw new NotFoundException();
    return meeting;
  }
}
