import type { Database } from '@golden-thread/application/shared/command';
import { previewSchoolHolidays } from '@golden-thread/application/timetable/preview-school-holidays';
import { longestPeriodsText } from '@golden-thread/application/timetable/read-periods';
import { showYear, type YearView } from '@golden-thread/application/timetable/show-year';
import { longDate } from '@golden-thread/domain/calendar/date-format';
import { closedPeriodsOf } from '@golden-thread/domain/timetable/clash';
import { Controller, Get, Inject, Param, Post, Req } from '@nestjs/common';
import { IsString } from 'class-validator';
import { UpTo } from '../../http/text-field';
import { storedFiles, TakesFiles, type UploadedFile } from '../../http/uploads';
import { yearNamed } from '../../http/year-named';
import { accepted, blankForm, CurrentPerson, DATABASE, type FilledForm, FormBody, Page, RoutePolicy, SeeOther, showRefusal, type SignedIn } from '../kit';
import { timetablePaths } from './paths';

/** School holidays as they are typed, where no file is given. */
export class EnterSchoolHolidaysForm {
  @IsString()
  @UpTo(longestPeriodsText, 'The list of days')
  days = '';
}

function enterSchoolHolidaysView({ year }: YearView, form: FilledForm<object>): Page {
  if (year === null) throw new Error('A year was asked for by name and not refused, so it must be there.');
  const there = closedPeriodsOf(year.stages).filter(({ period }) => period === 'school-holiday');
  return new Page('timetable/enter-school-holidays', {
    heading: `School holidays of ${year.year}`,
    area: 'Timetable',
    back: { href: timetablePaths.of(year.year), text: `Back to ${year.year}` },
    form,
    there: there.map(({ named, startsOn, endsOn }) => `${named}: ${longDate(startsOn)} to ${longDate(endsOn)}`),
  });
}

const navigation = { section: 'timetable', trail: 'back' } as const;

/** The policy team enters school holidays or takes them from the file that the schools' authority publishes, and sees what that changes. */
@Controller(timetablePaths.schoolHolidays)
export class EnterSchoolHolidaysPage {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'timetable.change', audit: 'timetable.open-school-holidays', navigation })
  show(@CurrentPerson() person: SignedIn, @Param('year') year: string): Promise<Page> {
    return this.page(person, year, blankForm());
  }

  @Post()
  @TakesFiles()
  @RoutePolicy({ permission: 'timetable.change', audit: 'timetable.preview-school-holidays', navigation })
  async preview(
    @CurrentPerson() person: SignedIn, @Param('year') named: string, @FormBody(EnterSchoolHolidaysForm) form: FilledForm<EnterSchoolHolidaysForm>, @Req() request: { readonly files?: readonly UploadedFile[] },
  ): Promise<Page | SeeOther> {
    if (!form.ok) return this.page(person, named, form);
    const [file] = storedFiles(request.files);
    const of = file === undefined ? { text: form.values.days } : { file };
    const previewed = await previewSchoolHolidays(this.database, person.actor, { year: yearNamed(named), of }, form.submission);
    return previewed.ok ? new SeeOther(timetablePaths.previewOf(previewed.value.id)) : this.page(person, named, form.refused(showRefusal(previewed.refusal)));
  }

  private async page(person: SignedIn, year: string, form: FilledForm<object>): Promise<Page> {
    return enterSchoolHolidaysView(accepted(await showYear(this.database, person.actor, { year: yearNamed(year) })), form);
  }
}
