import type { ThingType } from '@golden-thread/domain';
import { type Round, roundStream } from '@golden-thread/domain/review';

/** The round as the subject of tasks. */
export const roundSubject = (round: Pick<Round, 'id' | 'year' | 'quarter'>): { type: ThingType; id: string; label: string } => ({
  ...roundStream(round.id),
  label: `Quarter ${round.quarter} ${round.year}`,
});
