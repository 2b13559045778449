import type { Quarter } from '@golden-thread/domain/calendar';
import { halfOfStage, quarterOfStage, type StageOpened, type TimetableChanged } from '@golden-thread/domain/timetable';
import type { Errand } from '@golden-thread/persistence';
import { reportIdIn } from '@golden-thread/persistence/report';
import { roundIdIn } from '@golden-thread/persistence/review';

const lookAtRound = (yearId: string, quarter: Quarter | null): readonly Errand[] =>
  quarter === null ? [] : [{ errand: 'nudge-workflow', kind: 'review-round', subjectId: roundIdIn(yearId, quarter) }];

const lookAtReport = (yearId: string, half: 1 | 2 | null): readonly Errand[] =>
  half === null ? [] : [{ errand: 'nudge-workflow', kind: 'performance-report', subjectId: reportIdIn(yearId, `h${half}`) }];

/** Whom an opened stage sets to work: the round of its quarter, which begins with 'qN.round-opens', or the report of its half. */
export const errandsOfStage = ({ payload }: { readonly payload: StageOpened }): readonly Errand[] => [
  ...lookAtRound(payload.yearId, payload.quarter),
  ...lookAtReport(payload.yearId, payload.half),
];

/** Who must look again because stages moved: the year itself, the rounds, reports, service years and appraisal rounds concerned; and those concerned are told why. */
export const errandsOfChange = (event: {
  readonly stream: { readonly id: string };
  readonly payload: TimetableChanged;
}): readonly Errand[] => {
  if (!event.payload.running) return [];
  const quarters = new Set(event.payload.moves.map(({ stage }) => quarterOfStage(stage)));
  const halves = new Set(event.payload.moves.map(({ stage }) => halfOfStage(stage)));
  return [
    { errand: 'nudge-workflow', kind: 'annual-cycle', subjectId: event.stream.id },
    ...[...quarters].flatMap((quarter) => lookAtRound(event.stream.id, quarter)),
    ...[...halves].flatMap((half) => lookAtReport(event.stream.id, half)),
    ...event.payload.cascade.map(({ kind, id }) => ({ errand: 'nudge-workflow', kind, subjectId: id }) as const),
    { errand: 'raise-notices' },
  ];
};
