import { exportScorecard, readScorecard, type Scorecard, type ScorecardPart } from '@golden-thread/application/status/read-scorecard';
import type { Database } from '@golden-thread/application/shared/command';
import { isTableFormat, tableFormats } from '@golden-thread/application/shared/write-table';
import { monthName } from '@golden-thread/domain/calendar/date-format';
import type { CalendarDate } from '@golden-thread/domain/calendar/dates';
import { type Collection, collectionOf, type CollectionState } from '@golden-thread/domain/status/collection';
import { formerServiceSays } from '@golden-thread/domain/measure/former-service';
import { periodAt } from '@golden-thread/domain/measure/period';
import type { MeasurePosition } from '@golden-thread/domain/status/position';
import { type Level, levels } from '@golden-thread/domain/status/status';
import { writeFigure } from '@golden-thread/domain/measure/write-figure';
import { Controller, Get, Inject, Query } from '@nestjs/common';
import { readQuarter, quarterItems } from '../../http/quarter.query';
import { accepted, CurrentPerson, DATABASE, Page, RoutePolicy, type SignedIn } from '../kit';
import { Download } from '../page';
import { trendChartView } from './chart/chart.view';
import { formatDirection, formatPosition, statusView } from './labels';
import { measurePaths } from '../measure/paths';

/** The corporate scorecard, or one service's. */
function showScorecardView(scorecard: Scorecard, today: CalendarDate): Page {
  const { service, services } = scorecard;
  const period = periodAt(scorecard.year, 'quarterly', scorecard.quarter);
  const query = new URLSearchParams({ quarter: period.key, ...(service && { service: service.code }) }).toString();
  return new Page('status/scorecard', {
    heading: `How ${service ? service.name : 'the council'} is doing: quarter ${scorecard.quarter}, ${scorecard.year}`,
    area: 'Measures',
    caption: service ? `Service scorecard, ${service.directorate}` : 'Corporate scorecard',
    counted: formatCounts(scorecard.counts),
    empty: scorecard.dimensions.every(({ groups }) => groups.every(({ standings }) => standings.length === 0)),
    quarters: quarterItems(scorecard, today),
    services: [
      { value: '', text: 'The whole council', selected: service === null },
      ...services.map(({ code, name }) => ({ value: code, text: name, selected: code === service?.code })),
    ],
    columns: (Object.keys(levels) as Level[]).map((level) => levels[level].colourWord),
    dimensions: scorecard.dimensions.map(dimensionView),
    files: Object.entries(tableFormats).map(([format, { title }]) => ({ href: `${measurePaths.scorecardFile}?${query}&format=${format}`, text: title })),
    links: [
      { href: `${measurePaths.sheets}?quarter=${period.key}`, text: 'Who has entered and verified their figures' },
      { href: measurePaths.register, text: 'All measures: the register' },
    ],
  });
}

/** "14 green, 3 amber, 2 red; 4 without data": the judgements first, then what is not judged. */
function formatCounts(counts: Scorecard['counts']): string {
  const judged = (['green', 'amber', 'red'] as const).map((level) => `${counts[level]} ${level}`).join(', ');
  const rest = (['waiting', 'no-data', 'no-cases', 'no-target', 'data-only', 'not-due'] as const)
    .filter((level) => counts[level] > 0)
    .map((level) => `${counts[level]} ${levels[level].word.toLowerCase()}`);
  return [judged, ...(rest.length > 0 ? [rest.join(', ')] : [])].join('; ');
}

const dimensionView = ({ dimension, title, counts, groups }: ScorecardPart): object => ({
  id: dimension,
  title,
  counts: (Object.keys(levels) as Level[]).map((level) => ({ count: counts[level], word: levels[level].colourWord })),
  counted: formatCounts(counts),
  groups: groups.map((group) => ({ title: group.title, measures: group.standings.map(cachedMeasureView), ...collectionView(collectionOf(group.standings)) })),
});

const collectionTags: Readonly<Record<CollectionState, { readonly text: string; readonly colour: string }>> = {
  planned: { text: 'Planned', colour: 'grey' }, collecting: { text: 'Collecting', colour: 'yellow' }, reported: { text: 'Reported', colour: 'green' },
};

/** How far a sub-group is collected, and "June 2026: 2 of 3" month by month. */
const collectionView = ({ state, months }: Collection): object => ({
  tag: collectionTags[state],
  months: months.map(({ month, due, there }) => ({ month: monthName(month), says: `${there} of ${due}` })),
});

/** A measure's line is worked out once for each standing, which stays the same object while its figures stay the same. */
const viewCache = new WeakMap<MeasurePosition, object>();

function cachedMeasureView(standing: MeasurePosition): object {
  const line = viewCache.get(standing) ?? measureView(standing);
  viewCache.set(standing, line);
  return line;
}

const measureView = (standing: MeasurePosition): object => ({
  ref: standing.ref,
  title: standing.title,
  href: measurePaths.of(standing.ref),
  period: standing.periodLabel,
  value: formatPosition(standing),
  target: standing.target === null ? null : writeFigure(standing.target, standing),
  status: statusView(standing.status),
  shortTerm: formatDirection(standing.shortTerm, standing, standing.figure?.value ?? null),
  longTerm: formatDirection(standing.longTerm, standing, standing.figure?.value ?? null),
  remarks: remarks(standing),
  commentary: standing.figure?.commentary ?? '',
  chart: trendChartView(standing, 'small'),
});

function remarks({ bestEver, wellBeyondTarget, smallNumber, figure, formerly }: MeasurePosition): readonly string[] {
  return [
    bestEver && 'Best ever',
    wellBeyondTarget && '10% or more better than target',
    smallNumber && 'Few cases: read with caution',
    figure !== null && figure.dataStatus !== 'final' && `Figure is ${figure.dataStatus}`,
    figure !== null && figure.state !== 'verified' && 'Not yet verified',
    formerly !== undefined && formerServiceSays(formerly),
  ].filter((remark) => remark !== false);
}

/** The scorecard of the council or of one service, for any quarter, and the same as a file for spreadsheets. */
@Controller()
export class ShowScorecardPage {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get(measurePaths.scorecard)
  @RoutePolicy({ permission: 'measures.see', audit: 'scorecard.open', navigation: { section: 'measures', trail: 'none' } })
  async show(@CurrentPerson() person: SignedIn, @Query('quarter') quarter?: string, @Query('service') service?: string): Promise<Page> {
    return showScorecardView(await this.read(person, quarter, service), person.council.today);
  }

  @Get(measurePaths.scorecardFile)
  @RoutePolicy({ permission: 'measures.see', audit: 'scorecard.download', navigation: 'machine' })
  async download(@CurrentPerson() person: SignedIn, @Query('quarter') quarter?: string, @Query('service') service?: string, @Query('format') asFormat?: string): Promise<Download> {
    const format = isTableFormat(asFormat) ? asFormat : 'csv';
    const { year, quarter: number, service: found } = await this.read(person, quarter, service);
    const asked = { year, quarter: number, ...(found && { serviceId: found.id }) };
    const name = `scorecard-${periodAt(year, 'quarterly', number).key}${found ? `-${found.code}` : ''}.${format}`;
    return new Download(tableFormats[format].type, accepted(await exportScorecard(this.database, person.actor, asked, format)), name);
  }

  /** A service is named by its code; a code nobody has shows the whole council. */
  private async read(person: SignedIn, quarter: unknown, service: unknown): Promise<Scorecard> {
    const asked = readQuarter(quarter, person.council.today);
    const serviceCode = typeof service === 'string' && service !== '' ? { serviceCode: service } : {};
    return accepted(await readScorecard(this.database, person.actor, { ...asked, ...serviceCode }));
  }
}
