import type { Quarter } from '@golden-thread/domain/calendar';
import { quarterOfStage, type StageOpened, type TimetableChanged } from '@golden-thread/domain/timetable';
import type { Errand } from '@golden-thread/persistence';
import { roundIdIn } from '@golden-thread/persistence/review';

const lookAt = (yearId: string, quarter: Quarter | null): readonly Errand[] =>
  quarter === null ? [] : [{ errand: 'nudge-workflow', kind: 'review-round', subjectId: roundIdIn(yearId, quarter) }];

/** Whom an opened stage sets to work: the round of its quarter, which begins with 'qN.round-opens'. */
export const errandsOfStage = ({ payload }: { readonly payload: StageOpened }): readonly Errand[] =>
  lookAt(payload.yearId, payload.quarter);

/** Who must look again because stages moved: the year itself and the rounds concerned; and those concerned are told why. */
export const errandsOfChange = (event: {
  readonly stream: { readonly id: string };
  readonly payload: TimetableChanged;
}): readonly Errand[] => {
  if (!event.payload.running) return [];
  const quarters = new Set(event.payload.moves.map(({ stage }) => quarterOfStage(stage)));
  return [
    { errand: 'nudge-workflow', kind: 'annual-cycle', subjectId: event.stream.id },
    ...[...quarters].flatMap((quarter) => lookAt(event.stream.id, quarter)),
    { errand: 'raise-notices' },
  ];
};
