import { arrangeMonitoring, type ArrangementRow, getMonitoring, type MonitoringView, programmeReviews } from '@golden-thread/application/plan/arrange-monitoring';
import type { Database } from '@golden-thread/application/shared/command';
import { shortDate } from '@golden-thread/domain/calendar/date-format';
import type { FinancialYear } from '@golden-thread/domain/calendar/financial-year';
import { monitoringKinds } from '@golden-thread/domain/plan/monitoring';
import { Controller, Get, Inject, Post, Query } from '@nestjs/common';
import { IsIn } from 'class-validator';
import { counted } from '../../http/paging';
import { IsYear } from '../../http/year-field';
import { accepted, blankForm, CurrentPerson, DATABASE, type FilledForm, FormBody, Page, RoutePolicy, SeeOther, showRefusal, type SignedIn } from '../kit';
import { timetablePaths } from '../timetable/paths';
import { planPaths, readYear } from './paths';

type ArrangementStage = ArrangementRow['stages'][number];

/** What is set up, for which year. */
export class ArrangeMonitoringForm {
  @IsIn(['arrange', 'programme'], { message: 'Choose what is set up.' })
  act!: 'arrange' | 'programme';

  @IsYear({ message: 'The form came without its year. Open the page again.' })
  year!: FinancialYear;
}

const dueOf = (stages: readonly ArrangementStage[]): string => {
  const days = stages.flatMap(({ dueOn }) => (dueOn === null ? [] : [dueOn]));
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined) return '–';
  return first === last ? shortDate(first) : `${shortDate(first)} to ${shortDate(last)}`;
};

const formatStands = ({ kind, arranged, asked, complete, overdue, stages }: ArrangementRow): string => {
  if (!arranged) return 'Not in this year’s timetable';
  const passed = stages.filter(({ state }) => state === 'passed').length;
  const done = kind === 'individual-appraisal' ? 'signed by both' : 'complete';
  return [asked === 0 ? 'Not asked for yet' : `${asked} asked, ${complete} ${done}`, overdue > 0 && `${overdue} overdue`, passed > 0 && `${counted(passed, 'date')} had passed`].filter(Boolean).join(', ');
};

const monitoringView = ({ year, rows, programme, warnings, mayArrange }: MonitoringView, form: FilledForm<object>): Page => {
  const nameOf = (id: string): string => programme.find((service) => service.id === id)?.name ?? '';
  return new Page('plan/monitoring', {
    heading: `Monitoring arrangements of ${year}`,
    area: 'Plans',
    breadcrumbs: [{ text: 'Plans', href: planPaths.listOf(year) }],
    form,
    year,
    mayArrange,
    timetableHref: timetablePaths.of(year),
    allArranged: rows.every(({ arranged }) => arranged),
    total: rows.reduce((sum, { expected }) => sum + expected, 0),
    asked: rows.reduce((sum, { asked }) => sum + asked, 0),
    rows: rows.map((row) => ({
      title: monitoringKinds[row.kind], count: row.expected, due: dueOf(row.stages), stands: formatStands(row),
      links: row.kind === 'individual-appraisal' ? [] : row.stages.map(({ stage, title }) => ({ href: timetablePaths.workOf(year, stage), text: title })),
    })),
    programme: programme.map(({ name, years }) => ({ name, years: years.length === 0 ? 'Not in the programme' : years.join(', ') })),
    warnings: [
      ...(warnings.leftOut.length > 0 ? [`${counted(warnings.leftOut.length, 'service')} ${warnings.leftOut.length === 1 ? 'is' : 'are'} not in the programme yet.`] : []),
      ...warnings.twice.map((id) => `${nameOf(id)} is reviewed twice before another service is reviewed once.`),
    ],
  });
};

/** What the council monitors in a year, set up from its organisation, and its five-year programme of reviews. */
@Controller(planPaths.monitoring)
export class ArrangeMonitoringPage {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'plans.see', audit: 'monitoring.open', navigation: { section: 'plans', trail: 'breadcrumbs' } })
  show(@CurrentPerson() person: SignedIn, @Query('year') year?: string): Promise<Page> {
    return this.page(person, readYear(year), blankForm({}));
  }

  @Post()
  @RoutePolicy({ permission: 'plans.publish', audit: 'monitoring.arrange', navigation: { section: 'plans', trail: 'breadcrumbs' } })
  async arrange(@CurrentPerson() person: SignedIn, @FormBody(ArrangeMonitoringForm) form: FilledForm<ArrangeMonitoringForm>): Promise<Page | SeeOther> {
    if (!form.ok) return this.page(person, null, form);
    const { act, year } = form.values;
    const command = { year, submission: form.submission };
    const done = act === 'arrange' ? await arrangeMonitoring(this.database, person.actor, command) : await programmeReviews(this.database, person.actor, command);
    if (!done.ok) return this.page(person, year, form.refused(showRefusal(done.refusal)));
    return new SeeOther(`${planPaths.monitoring}?year=${year.replace('/', '-')}`, 'added' in done.value ? (done.value.added === 0 ? 'The year’s timetable has them all.' : `${counted(done.value.added, 'stage')} added to the timetable.`) : `${counted(done.value.services, 'service')} spread over five years.`);
  }

  private async page({ actor }: SignedIn, year: FinancialYear | null, form: FilledForm<object>): Promise<Page> {
    return monitoringView(accepted(await getMonitoring(this.database, actor, { year })), form);
  }
}
