import { readMeasureComments } from '@golden-thread/application/measure/comment-on-measure';
import { type MeasureView, readMeasure } from '@golden-thread/application/measure/read-measure';
import { getTargetStatement, type TargetStatementView } from '@golden-thread/application/target/state-target';
import type { Database } from '@golden-thread/application/shared/command';
import { formatParagraph } from '@golden-thread/domain/authority/exemption';
import { longDate, shortDate } from '@golden-thread/domain/calendar/date-format';
import { addDays } from '@golden-thread/domain/calendar/dates';
import { londonDate } from '@golden-thread/domain/calendar/instants';
import { definitionIn, marksTrend } from '@golden-thread/domain/measure/definition-change';
import { formatLevel, levelsOf } from '@golden-thread/domain/measure/judged-levels';
import { getPeriod } from '@golden-thread/domain/measure/period';
import { targetClasses, targetForms, targetPriorities } from '@golden-thread/domain/target/target-statement';
import { writeFigure } from '@golden-thread/domain/measure/write-figure';
import { capitalised } from '@golden-thread/domain/shared/text';
import { Controller, Get, Inject, Param, Query } from '@nestjs/common';
import { readQuarter } from '../../http/quarter.query';
import { authorityPaths } from '../authority/paths';
import { connectionsView } from '../connection/connections.view';
import { evidencePaths } from '../evidence/paths';
import { accepted, CurrentPerson, DATABASE, Page, RoutePolicy, type SignedIn } from '../kit';
import { trendChartView } from '../status/chart/chart.view';
import { measureCommentsView } from './comment-on-measure.page';
import { objectiveLine } from './choose-objectives.page';
import { formatDirection, formatPosition, statusView } from '../status/labels';
import { formatFigure, formatDefinitionParts, frequencyLabels, polarityLabels, formatTolerance } from './labels';
import { measurePaths } from './paths';

/** Everything about one measure on one page. */
function showMeasureView(view: MeasureView, connections: readonly object[]): Page {
  const { measure, standing } = view;
  return new Page('measure/measure', {
    heading: `${measure.ref}: ${measure.title}`,
    area: 'Measures',
    breadcrumbs: [{ href: measurePaths.scorecard, text: 'Measures' }, { href: measurePaths.of(measure.ref), text: measure.ref }],
    caption: view.serviceName,
    period: standing.periodLabel,
    value: formatPosition(standing),
    level: standing.period && formatLevel(definitionIn(measure, view.history.changes, standing.period), standing.figure?.value ?? null),
    standing: statusView(standing.status),
    shortTerm: formatDirection(standing.shortTerm, measure, standing.figure?.value ?? null),
    longTerm: formatDirection(standing.longTerm, measure, standing.figure?.value ?? null),
    commentary: standing.figure?.commentary ?? '',
    retiredOn: measure.retiredOn,
    cameFrom: view.cameFrom.map(({ service, on, kind }) => `Until ${longDate(addDays(on, -1))} it was a measure of ${service}, which ${kind === 'merge' ? 'merged into another service' : 'was split'} then. Figures of periods before are about the service that was.`),
    chart: trendChartView(standing, 'large'),
    definition: definitionRows(view),
    withheld: view.withheld.map((period) => getPeriod(period).label).join(', '),
    versions: view.versions.map((version) => figureVersionView(view, version)),
    targets: targetRows(view),
    targetChanges: view.targetChanges.map((change) => definitionChangeView(view, change)),
    definitionChanges: view.definitionChanges.map((change) => ({ ...definitionChangeView(view, change), heading: marksTrend(change.changed) ? 'counted differently' : 'judged differently', changed: formatDefinitionParts(change.changed) })),
    objectives: view.objectives.map((objective) => ({ href: `/plans/objectives/${objective.id}`, text: objectiveLine(objective) })),
    links: view.mayConfigure && measure.retiredOn === null ? linksOf(measure.ref) : [],
    connections,
    evidence: evidencePaths.of('measure', measure.id),
    history: `/history/measure/${measure.id}`,
  });
}

const linksOf = (ref: string): readonly { href: string; text: string }[] => [
  { href: measurePaths.of(ref, 'targets'), text: 'Set targets' },
  { href: measurePaths.of(ref, 'target-statement'), text: 'Say what the target says' },
  { href: measurePaths.of(ref, 'definition'), text: 'Change the definition' },
  { href: measurePaths.of(ref, 'objectives'), text: 'Choose the objectives it shows' },
  { href: measurePaths.of(ref, 'retirement'), text: 'Retire the measure' },
];

/** The register's own columns; what the council has not said stays out. */
function definitionRows({ measure, ...view }: MeasureView): readonly { key: string; value: string }[] {
  const { register } = measure;
  const rows: readonly (readonly [string, string | null])[] = [
    ['What is counted', register.definition],
    ['Levels, the worst first', levelsOf(register).map((words, index) => `${index + 1}: ${words}`).join('; ')],
    ['Aim', polarityLabels[measure.polarity]],
    ['How it is judged', formatTolerance(measure)],
    ['Collected', frequencyLabels[measure.frequency]],
    ['Counts', measure.cumulative ? 'From the start of the year' : 'Within each period'],
    ['Officer responsible', view.ownerTitle],
    ['Verified by', view.verifierTitle],
    ['Member responsible', view.memberTitle],
    ['Data source', register.dataSource],
    ['Formula', register.formula],
    ['Calculation guidance', register.calculationGuidance],
    ['Data type', register.dataType && capitalised(register.dataType)],
    ['Opportunities for benchmarking', register.benchmarking],
    ['Feeds', register.feeds],
    ['Working papers', register.workingPapers],
    ['Evidence', register.evidence],
  ];
  return rows.flatMap(([key, value]) => (value ? [{ key, value }] : []));
}

const formatSource: Readonly<Record<string, string>> = { import: 'Taken over from elsewhere', engine: 'By the system' };

function figureVersionView({ measure, history, mayCorrect, mayMarkExempt, keptFromPublic, versions }: MeasureView, version: MeasureView['versions'][number]): object {
  const kept = keptFromPublic.find(({ period }) => period === version.period);
  const several = versions.filter(({ period }) => period === version.period).length > 1;
  return {
    period: getPeriod(version.period).label,
    version: several ? `Version ${version.version}${version.current ? '' : ', replaced'}` : null,
    current: version.current,
    value: formatFigure(version, measure),
    parts: version.numerator === null ? null : `${version.numerator} of ${version.denominator ?? ''}`,
    dataStatus: version.dataStatus === 'final' ? null : version.dataStatus,
    status: statusView(version.status),
    entered: `${version.enteredBy || (formatSource[version.source] ?? 'Unknown')}, ${shortDate(londonDate(version.enteredAt))}`,
    verified: formatVerification(version),
    notes: [
      formatLevel(definitionIn(measure, history.changes, version.period), version.value),
      version.commentary,
      kept !== undefined && version.commentary !== '' && `Kept from the public. ${formatParagraph(kept.paragraph)}.`,
      version.reason !== null && `Corrects version ${version.replaces ?? ''}: ${version.reason}`,
      version.returnReason !== null && `Returned: ${version.returnReason}`,
      version.frozen && 'In the quarter’s snapshot',
    ].filter((note) => typeof note === 'string' && note !== ''),
    exempt: mayMarkExempt && version.current && version.commentary !== '' ? authorityPaths.exemptionOf({ paper: 'measure', id: measure.id, part: version.period }) : null,
    correct: mayCorrect && version.current ? measurePaths.correctionOf(measure.ref, version.period) : null,
  };
}

function formatVerification({ state, verifiedBy, verifiedAt, source }: MeasureView['versions'][number]): string {
  if (state === 'entered') return 'Waiting for the second person';
  if (state === 'returned') return `Returned by ${verifiedBy ?? 'the verifier'}`;
  if (verifiedBy === null) return source === 'import' ? 'Verified where it came from' : 'Verified';
  return `${verifiedBy}${verifiedAt === null ? '' : `, ${shortDate(londonDate(verifiedAt))}`}`;
}

const targetRows = ({ measure, history }: MeasureView): readonly { period: string; target: string }[] =>
  Object.entries(history.targets)
    .map(([key, target]) => ({ at: getPeriod(key), target }))
    .sort((a, b) => (a.at.endsOn === b.at.endsOn ? (a.at.startsOn < b.at.startsOn ? 1 : -1) : a.at.endsOn < b.at.endsOn ? 1 : -1))
    .slice(0, 15)
    .map(({ at, target }) => ({ period: at.label, target: writeFigure(target, measure) }));

const definitionChangeView = ({ measure }: MeasureView, change: MeasureView['targetChanges'][number]): object => ({
  period: getPeriod(change.period).label,
  was: change.was === null ? 'None' : writeFigure(change.was, measure),
  becomes: change.becomes === null ? 'None' : writeFigure(change.becomes, measure),
  reason: change.reason || 'First target',
  by: change.by ?? 'The system',
  on: shortDate(londonDate(change.at)),
});

/** What the target says, beside its numbers; null where nobody has said it. */
function targetStatementRows({ measure, statement, comparator, comesTo }: TargetStatementView): readonly object[] | null {
  if (statement === null) return null;
  const { wording, targetClass, form, baseline, change, reachedBy, priority } = statement;
  const rows: readonly (readonly [string, string | null])[] = [
    ['As it was published', wording],
    ['How bold', targetClasses[targetClass]],
    ['How it is said', comparator === null ? targetForms[form] : `${targetForms[form]}: ${comparator.ref}, ${comparator.title}`],
    ['From a baseline of', baseline && change && `${writeFigure(baseline, measure)}, by ${change}${form === 'percent' ? '%' : ''}: ${comesTo === null ? '' : writeFigure(comesTo, measure)}`],
    ['To be reached by', reachedBy && shortDate(reachedBy)],
    ['Priority', priority && targetPriorities[priority]],
  ];
  return rows.flatMap(([key, text]) => (text ? [{ key: { text: key }, value: { text } }] : []));
}

/** One measure: definition, chart, every figure with status and rule, corrections, who entered and who verified. */
@Controller(measurePaths.measure)
export class ShowMeasurePage {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'measures.see', audit: 'measure.open', navigation: { section: 'measures', trail: 'breadcrumbs' } })
  async show(@CurrentPerson() person: SignedIn, @Param('measure') ref: string, @Query('quarter') quarter?: string): Promise<Page> {
    const asked = readQuarter(quarter, person.council.today);
    const view = accepted(await readMeasure(this.database, person.actor, { ref, ...asked }));
    const connections = await connectionsView(this.database, person.actor, { kind: 'measure', id: view.measure.id, without: ['objective'] });
    const comments = measureCommentsView(accepted(await readMeasureComments(this.database, person.actor, view.measure.id)));
    const statement = targetStatementRows(accepted(await getTargetStatement(this.database, person.actor, view.measure.ref)));
    return showMeasureView(view, connections).with({ statement, comments, commentHref: measurePaths.of(view.measure.ref, 'comments') });
  }
}
