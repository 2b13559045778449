import type { Scorecard, ScorecardPart } from '@golden-thread/application/measure';
import { type Level, levels, periodAt, type Standing, writeFigure } from '@golden-thread/domain/measure';
import type { CalendarDate } from '@golden-thread/domain/calendar';
import { Page } from '../page';
import { directionWords } from './direction-words';
import { measurePaths } from './paths';
import { presentChart } from './present-chart';
import { presentStatus } from './present-status';
import { quartersToChoose } from './quarter-asked';

/** The corporate scorecard, or one service's. */
export function presentScorecard(scorecard: Scorecard, today: CalendarDate): Page {
  const { service, services } = scorecard;
  const period = periodAt(scorecard.year, 'quarterly', scorecard.quarter);
  const query = new URLSearchParams({ quarter: period.key, ...(service && { service: service.code }) }).toString();
  return new Page('measure/scorecard', {
    heading: service ? `How ${service.name} does in ${period.label}` : `How the council does in ${period.label}`,
    area: 'Measures',
    caption: service ? `Service scorecard, ${service.directorate}` : 'Corporate scorecard',
    counted: counted(scorecard.counts),
    empty: scorecard.dimensions.every(({ groups }) => groups.every(({ standings }) => standings.length === 0)),
    quarters: quartersToChoose(scorecard, today),
    services: [
      { value: '', text: 'The whole council', selected: service === null },
      ...services.map(({ code, name }) => ({ value: code, text: name, selected: code === service?.code })),
    ],
    columns: (Object.keys(levels) as Level[]).map((level) => levels[level].colourWord),
    dimensions: scorecard.dimensions.map(presentPart),
    file: `${measurePaths.scorecardFile}?${query}`,
    links: [
      { href: `${measurePaths.sheets}?quarter=${period.key}`, text: 'Who has entered and verified their figures' },
      { href: measurePaths.register, text: 'All measures: the register' },
    ],
  });
}

/** "14 green, 3 amber, 2 red; 4 without data": the judgements first, then what is not judged. */
function counted(counts: Scorecard['counts']): string {
  const judged = (['green', 'amber', 'red'] as const).map((level) => `${counts[level]} ${level}`).join(', ');
  const rest = (['no-data', 'no-target', 'data-only', 'not-due'] as const)
    .filter((level) => counts[level] > 0)
    .map((level) => `${counts[level]} ${levels[level].word.toLowerCase()}`);
  return [judged, ...(rest.length > 0 ? [rest.join(', ')] : [])].join('; ');
}

const presentPart = ({ dimension, title, counts, groups }: ScorecardPart): object => ({
  id: dimension,
  title,
  counts: (Object.keys(levels) as Level[]).map((level) => ({ count: counts[level], word: levels[level].colourWord })),
  counted: counted(counts),
  groups: groups.filter(({ standings }) => standings.length > 0).map((group) => ({ title: group.title, measures: group.standings.map(presentLine) })),
  empty: groups.filter(({ standings }) => standings.length === 0).map((group) => group.title).join('; '),
});

/** A measure's line is worked out once for each standing, which stays the same object while its figures stay the same. */
const presented = new WeakMap<Standing, object>();

function presentLine(standing: Standing): object {
  const line = presented.get(standing) ?? lineOf(standing);
  presented.set(standing, line);
  return line;
}

const lineOf = (standing: Standing): object => ({
  ref: standing.ref,
  title: standing.title,
  href: measurePaths.of(standing.ref),
  period: standing.periodLabel,
  value: standing.figure === null ? null : writeFigure(standing.figure.value, standing),
  target: standing.target === null ? null : writeFigure(standing.target, standing),
  status: presentStatus(standing.status),
  shortTerm: directionWords(standing.shortTerm, standing, standing.figure?.value ?? null),
  longTerm: directionWords(standing.longTerm, standing, standing.figure?.value ?? null),
  remarks: remarks(standing),
  commentary: standing.figure?.commentary ?? '',
  chart: presentChart(standing, 'small'),
});

function remarks({ bestEver, wellBeyondTarget, smallNumber, figure }: Standing): readonly string[] {
  return [
    bestEver && 'Best ever',
    wellBeyondTarget && '10 % or more better than target',
    smallNumber && 'Few cases: read with caution',
    figure !== null && figure.dataStatus !== 'final' && `Figure is ${figure.dataStatus}`,
    figure !== null && figure.state !== 'verified' && 'Not yet verified',
  ].filter((remark) => remark !== false);
}
