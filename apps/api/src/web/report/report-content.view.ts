import { longDate } from '@golden-thread/domain/calendar/date-format';
import { londonDate } from '@golden-thread/domain/calendar/instants';
import { type DecisionKind, decisionKinds, type ExceptionKind, exceptionKinds } from '@golden-thread/domain/exception/exception-case';
import { scorecardDimensions } from '@golden-thread/domain/measure/measure';
import { levels } from '@golden-thread/domain/measure/status';
import type { ReportContent, ReportedDecision } from '@golden-thread/domain/report/report-content';
import { figureRows } from '../review/figures.view';

/** What a report says, as the partial `report/content.njk` shows it; the same for those who challenge it and for the public. */
export function reportContentView(content: ReportContent): object {
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
    dimensions: Object.entries(scorecardDimensions).map(([key, { title }]) => ({
      title,
      figures: figureRows(figures.filter(({ dimension }) => dimension === key)),
    })),
    recognised: recognised.map(decisionRow),
    decisions: decisions.filter(({ decision }) => decision !== 'recognise').map(decisionRow),
    issues: content.issues.map(({ quarter, text, services }) => ({ quarter, text, services: services.join(', ') })),
    reviews: reviewsSentence(content),
  };
}

const decisionRow = ({ quarter, reference, kind, service, measure, decision, reason }: ReportedDecision): object => ({
  quarter,
  reference,
  kind: exceptionKinds[kind as ExceptionKind]?.title ?? kind,
  service,
  about: measure ?? 'Service review',
  decision: decisionKinds[decision as DecisionKind]?.says ?? decision,
  reason,
});

function reviewsSentence({ reviews }: ReportContent): string {
  const missing = reviews.filter(({ state }) => state === 'missed' || state === 'kept').map(({ service }) => service);
  const late = reviews.filter((review) => review.late).length;
  const handedIn = `${reviews.length - missing.length} of ${reviews.length} services handed in their review by the close of the quarter’s round, ${late} of them late.`;
  return missing.length === 0 ? handedIn : `${handedIn} Without one: ${missing.join(', ')}.`;
}
