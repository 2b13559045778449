import { arrangeMeetings, readMeetingsWanted } from '@golden-thread/application/organisation/arrange-meetings';
import { seeCommittees } from '@golden-thread/application/organisation/see-organisation';
import type { Database } from '@golden-thread/application/shared/command';
import { longDate } from '@golden-thread/domain/calendar/date-format';
import type { CalendarDate } from '@golden-thread/domain/calendar/dates';
import { meetingLimits, type MeetingProposed } from '@golden-thread/domain/organisation/meetings-proposed';
import { type CommitteeId, isId } from '@golden-thread/domain/shared/id';
import { Controller, Get, Inject, Post, Req } from '@nestjs/common';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsString, ValidateNested } from 'class-validator';
import { IsDay } from '../../http/day-field';
import { IsId } from '../../http/id-field';
import { counted } from '../../http/paging';
import { UpTo } from '../../http/text-field';
import { storedFiles, TakesFiles, type UploadedFile } from '../../http/uploads';
import { accepted, blankForm, CurrentPerson, DATABASE, type FilledForm, FormBody, Page, RoutePolicy, SeeOther, showRefusal, type SignedIn } from '../kit';
import { organisationPaths } from './paths';

/** Whose meetings, and when: typed, or in a calendar file. */
export class MeetingsWantedForm {
  @IsString()
  committee = '';

  @IsString()
  @UpTo(meetingLimits.typed, 'The list of days')
  days = '';
}

class MeetingRow {
  @IsId({ message: 'The form came without its committee. Open the page again.' })
  committeeId!: CommitteeId;

  @IsDay({ message: 'The form came without its days. Open the page again.' })
  heldOn!: CalendarDate;
}

/** The meetings that were looked at and are to be arranged. */
export class ArrangeMeetingsForm {
  @IsArray()
  @ArrayMaxSize(meetingLimits.atOnce, { message: `At most ${meetingLimits.atOnce} meetings are arranged at once.` })
  @ValidateNested({ each: true })
  @Type(() => MeetingRow)
  meetings: MeetingRow[] = [];
}

const obstacles: Readonly<Record<NonNullable<MeetingProposed['obstacle']>, string>> = {
  arranged: 'Arranged already', nobody: 'No committee is called so: choose one, or rename it in the file',
  DayHasPassed: 'The day is over', DayTooFar: 'More than five years ahead', NotAWorkingDay: 'Nobody works on that day',
};

const back = { href: organisationPaths.committees, text: 'Back to the committees' };
const navigation = { section: 'committees', trail: 'back' } as const;

/** Democratic services arranges meetings of the committees, many at once: says which, looks at what that would be, and agrees. */
@Controller(organisationPaths.arrangeMeetings)
export class MeetingsWantedPage {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'committees.change', audit: 'meetings.open-new', navigation })
  ask(@CurrentPerson() person: SignedIn): Promise<Page> {
    return this.present(person, blankForm());
  }

  @Post()
  @TakesFiles()
  @RoutePolicy({ permission: 'committees.change', audit: 'meetings.look-at', navigation })
  async lookAt(@CurrentPerson() person: SignedIn, @FormBody(MeetingsWantedForm) form: FilledForm<MeetingsWantedForm>, @Req() request: { readonly files?: readonly UploadedFile[] }): Promise<Page> {
    const { committee, days } = form.values;
    const known = committee === '' || isId(committee) ? form : form.withError('committee', 'Choose a committee of the list.');
    if (!known.ok) return this.present(person, known);
    const [calendar = null] = storedFiles(request.files);
    const wanted = await readMeetingsWanted(this.database, person.actor, { committeeId: committee === '' ? null : (committee as CommitteeId), days, calendar });
    return wanted.ok ? lookAtMeetingsView(wanted.value) : this.present(person, form.refused(showRefusal(wanted.refusal)));
  }

  private async present({ actor }: SignedIn, form: FilledForm<object>): Promise<Page> {
    const committees = accepted(await seeCommittees(this.database, actor));
    return new Page('organisation/arrange-meetings', {
      heading: 'Arrange meetings',
      area: 'Committees',
      back,
      form,
      committees: [{ value: '', text: 'Each by its title in the file' }, ...committees.map(({ id, name }) => ({ value: id, text: name, selected: form.typed('committee') === id }))],
    });
  }
}

/** What would be arranged, and what not and why. */
const lookAtMeetingsView = (proposed: readonly MeetingProposed[]): Page => {
  const fresh = proposed.filter(({ obstacle }) => obstacle === null);
  return new Page('organisation/look-at-meetings', {
    heading: `Check ${counted(fresh.length, 'meeting')} before arranging`,
    area: 'Committees',
    back: { href: organisationPaths.arrangeMeetings, text: 'Back to the days' },
    form: blankForm(),
    action: organisationPaths.meetingsArranged,
    rows: proposed.map(({ title, heldOn, committee, obstacle }) => ({
      committee: committee?.name ?? title, day: longDate(heldOn), why: obstacle === null ? 'Will be arranged' : obstacles[obstacle],
    })),
    meetings: fresh.map(({ committee, heldOn }) => ({ committeeId: committee!.id, heldOn })),
  });
};

/** Arranges what was looked at. */
@Controller(organisationPaths.meetingsArranged)
export class ArrangeMeetingsPage {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Post()
  @RoutePolicy({ permission: 'committees.change', audit: 'meetings.arrange', navigation })
  async arrange(@CurrentPerson() { actor }: SignedIn, @FormBody(ArrangeMeetingsForm) form: FilledForm<ArrangeMeetingsForm>): Promise<SeeOther> {
    const { meetings } = form.values;
    const { arranged } = accepted(await arrangeMeetings(this.database, actor, { meetings: form.ok ? meetings : [], submission: form.submission }));
    return new SeeOther(organisationPaths.committees, `${counted(arranged, 'meeting')} arranged. Dates of the year that hang on meetings move once the policy team recalculates them: where any would, it is asked to.`);
  }
}
