import { formatParagraph } from '@golden-thread/domain/authority/exemption';
import { longDate, shortDate } from '@golden-thread/domain/calendar/date-format';
import { londonDate } from '@golden-thread/domain/calendar/instants';
import { type DecisionKind, decisionKinds, type ExceptionKind, exceptionKinds } from '@golden-thread/domain/exception/exception-case';
import { scorecardDimensions } from '@golden-thread/domain/measure/measure';
import { type Level, levels } from '@golden-thread/domain/status/status';
import { type ReportContent, type ReportedDecision, reportedLatencyStages, type ReportForReader } from '@golden-thread/domain/report/report-content';
import { latencyStageNames } from '@golden-thread/domain/review/latency';
import { writeFigure } from '@golden-thread/domain/measure/write-figure';
import { counted } from '../../http/paging';
import { stackedBars } from '../home/status-bars';
import { figureRows } from '../review/figures.view';

/** What a report says, as the partial `report/content.njk` shows it; the same for those who challenge it and for the public. */
export function reportContentView(content: ReportForReader): object {
  const { figures, decisions, snapshot } = content;
  const recognised = decisions.filter(({ decision }) => decision === 'recognise');
  return {
    council: content.council,
    summary: content.summary,
    snapshot: `Figures frozen on ${longDate(londonDate(snapshot.takenAt))}: snapshot ${snapshot.number}.`,
    counts: (Object.keys(levels) as (keyof typeof levels)[])
      .map((level) => ({
        level: levels[level].judged ? level : 'grey',
        word: levels[level].word,
        count: figures.filter((figure) => figure.level === level).length,
      }))
      .filter(({ count }) => count > 0),
    picture: statusPicture(content),
    dimensions: Object.entries(scorecardDimensions).map(([key, { title }]) => ({
      title,
      figures: figureRows(figures.filter(({ dimension }) => dimension === key)),
    })),
    priorities: prioritiesView(content),
    recognised: recognised.map(decisionRow),
    decisions: decisions.filter(({ decision }) => decision !== 'recognise').map(decisionRow),
    exempt: content.exempt.map(({ what, paragraph }) => ({ what, under: formatParagraph(paragraph) })),
    issues: content.issues.map(({ quarter, text, services }) => ({ quarter, text, services: services.join(', ') })),
    reviews: reviewsSentence(content),
    latency: latencyView(content),
    extraRounds: (content.extraRounds ?? []).map(({ title, figuresOn, figures: given, decided }) => ({ title: `${title}, figures by ${shortDate(figuresOn)}`, figures: given, decided })),
  };
}

/** How the measures of each dimension were judged, in one picture; the tables below say the same. */
function statusPicture({ figures }: ReportForReader): string {
  const bars = Object.entries(scorecardDimensions).map(([key, { title }]) => {
    const counts: Partial<Record<Level, number>> = {};
    for (const { dimension, level } of figures) if (dimension === key) counts[level] = (counts[level] ?? 0) + 1;
    return { name: title, counts };
  });
  return stackedBars({ title: 'How the measures stand, by dimension', bars, left: 8 * Math.max(...bars.map(({ name }) => name.length)) }, 'report-status');
}

const resultLabels = { green: 'Green', amber: 'Amber', red: 'Red', 'no-data': 'No data yet' } as const;

/** The plan's year: under each priority its deliverables, with the result and the figures that give it. Empty for reports of before. */
function prioritiesView({ deliverables = [], figures }: ReportContent): readonly object[] {
  const valueOf = (ref: string): string => {
    const figure = figures.find((one) => one.ref === ref);
    return figure ? `${ref}: ${figure.title}, ${writeFigure(figure.value, figure)}${figure.target === null ? '' : ` (target ${writeFigure(figure.target, figure)})`}` : ref;
  };
  return [...new Set(deliverables.map(({ priority }) => priority))].map((priority) => ({
    title: priority ?? 'Without a priority',
    rows: deliverables.filter((one) => one.priority === priority).map(({ reference, title, deliverable, lead, result, by, figures: refs }) => ({
      reference, title, deliverable, lead: lead ?? 'no lead service',
      level: result === 'no-data' ? 'grey' : result,
      word: resultLabels[result],
      by: refs.length === 0 ? 'No figure shows it.' : by === 'own' ? 'By its own figures.' : 'By the figures of what serves it.',
      figures: refs.map(valueOf),
    })),
  }));
}

/** How long the figures of each round took; null in reports of before. */
const latencyView = ({ latency = [] }: ReportContent): object | null =>
  latency.length === 0 ? null : {
    heads: reportedLatencyStages.map((stage) => latencyStageNames[stage]),
    rows: latency.map(({ round, stages }) => ({
      round, cells: stages.map(({ took, planned }) => ({ text: took === null ? 'Not reached' : counted(took, 'day'), planned: planned === null ? '' : `Timetable: ${counted(planned, 'day')}` })),
    })),
  };

const decisionRow = ({ quarter, reference, kind, service, measure, decision, reason }: ReportedDecision): object => ({
  quarter,
  reference,
  kind: exceptionKinds[kind as ExceptionKind]?.title ?? kind,
  service,
  about: measure ?? `No service review from ${service}`,
  decision: decisionKinds[decision as DecisionKind]?.says ?? decision,
  reason,
});

function reviewsSentence({ reviews }: ReportContent): string {
  const missing = reviews.filter(({ state }) => state === 'missed' || state === 'kept').map(({ service }) => service);
  const late = reviews.filter((review) => review.late).length;
  const handedIn = `${reviews.length - missing.length} of ${reviews.length} services handed in their review by the close of the quarter’s round, ${late} of them late.`;
  return missing.length === 0 ? handedIn : `${handedIn} Without one: ${missing.join(', ')}.`;
}
