import type { Database } from '@golden-thread/application/shared/command';
import { compareWithRehearsed, type DifferencesFromRehearsed } from '@golden-thread/application/rehearsal/read-rehearsals';
import { publishYear } from '@golden-thread/application/timetable/draft-year';
import { compareWithYearBefore, showYear, type YearView } from '@golden-thread/application/timetable/show-year';
import { type FinancialYear, neighbouringYear } from '@golden-thread/domain/calendar/financial-year';
import { longDate, shortDate } from '@golden-thread/domain/calendar/date-format';
import { londonDate } from '@golden-thread/domain/calendar/instants';
import type { SinceRehearsed } from '@golden-thread/domain/rehearsal/since-rehearsed';
import type { StageDifference } from '@golden-thread/domain/timetable/compare-timetables';
import { longestMinute } from '@golden-thread/domain/timetable/decide-publish-year';
import { Controller, Get, Inject, Param, Post } from '@nestjs/common';
import { IsString } from 'class-validator';
import { UpTo } from '../../http/text-field';
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
import { formatClashes, titlesOf } from './labels';
import { timetablePaths } from './paths';

/** Where the management team's approval is recorded: its minute, or why there is none. */
export class PublishYearForm {
  @IsString()
  @UpTo(longestMinute, 'The minute')
  minute = '';

  @IsString()
  @UpTo(longestMinute, 'Why there is no minute')
  withoutMinute = '';
}

const dayThen = (day: SinceRehearsed['then']): string => (day === 'absent' ? 'No such stage' : day === null ? 'No day' : shortDate(day));

const rehearsedView = ({ name, askedAt, differences }: DifferencesFromRehearsed): object => ({
  says: `“${name}”, rehearsed on ${longDate(londonDate(askedAt))}`,
  differences: differences.map(({ title, then, now }) => ({ title, then: dayThen(then), now: dayThen(now) })),
});

const differenceView = ({ title, change, parts }: StageDifference): object => ({ title, change: { added: 'New', removed: 'Taken out', changed: 'Changed' }[change], parts });

/** What a year is compared with before it is published; null: there is none of it. */
interface Compared {
  readonly before: readonly StageDifference[] | null;
  readonly rehearsed: DifferencesFromRehearsed | null;
}

/** What publishing would start, and what it would leave aside because its day has gone. */
function publishYearView({ year, clashes, today }: YearView, { before: differences, rehearsed }: Compared, form: FilledForm<object>): Page {
  if (year === null) throw new Error('A year was asked for by name and not refused, so it must be there.');
  const passed = year.stages.filter(({ date }) => date !== null && date < today).map(({ title }) => title);
  return new Page('timetable/publish-year', {
    heading: `Publish the year ${year.year}`,
    area: 'Timetable',
    back: { href: timetablePaths.of(year.year), text: `Back to ${year.year}` },
    form,
    isDraft: year.state === 'draft',
    stages: year.stages.length - passed.length,
    passed,
    before: differences === null ? null : neighbouringYear(year.year, -1),
    differences: (differences ?? []).map(differenceView),
    rehearsed: rehearsed && rehearsedView(rehearsed),
    clashes: formatClashes(clashes, titlesOf(year.stages)),
    blocked: clashes.some(({ blocks }) => blocks),
  });
}

const navigation = { section: 'timetable', trail: 'back' } as const;

/** The policy team publishes a drafted year: from then on its stages open by themselves. */
@Controller(timetablePaths.publication)
export class PublishYearPage {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'timetable.change', audit: 'timetable.open-publication', navigation })
  async show(@CurrentPerson() person: SignedIn, @Param('year') year: string): Promise<Page> {
    return this.page(person, yearNamed(year), blankForm());
  }

  @Post()
  @RoutePolicy({ permission: 'timetable.change', audit: 'timetable.publish', navigation })
  async publish(
    @CurrentPerson() person: SignedIn,
    @Param('year') named: string,
    @FormBody(PublishYearForm) form: FilledForm<PublishYearForm>,
  ): Promise<Page | SeeOther> {
    const year = yearNamed(named);
    if (!form.ok) return this.page(person, year, form);
    const published = await publishYear(this.database, person.actor, { year, minute: form.values.minute, withoutMinute: form.values.withoutMinute }, form.submission);
    if (!published.ok) return this.page(person, year, form.refused(showRefusal(published.refusal, published.refusal.code === 'ApprovalNotRecorded' ? 'minute' : undefined)));
    return new SeeOther(timetablePaths.of(year), `The year ${year} is published. Its stages open by themselves from now on.`);
  }

  private async page(person: SignedIn, year: FinancialYear, form: FilledForm<object>): Promise<Page> {
    const shown = accepted(await showYear(this.database, person.actor, { year }));
    const before = accepted(await compareWithYearBefore(this.database, person.actor, { year }));
    return publishYearView(shown, { before, rehearsed: accepted(await compareWithRehearsed(this.database, person.actor, { year })) }, form);
  }
}
