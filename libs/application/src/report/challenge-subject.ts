import type { ThingType } from '@golden-thread/domain';
import type { PerformanceReport } from '@golden-thread/domain/report';
import { reportSubject } from './report-subject';

/** One challenge as the subject of the task to answer it. */
export const challengeSubject = (
  report: Pick<PerformanceReport, 'id' | 'half' | 'year'>,
  challenge: { readonly id: string; readonly number: number },
): { type: ThingType; id: string; label: string } => ({
  type: 'challenge',
  id: challenge.id,
  label: `${reportSubject(report).label}, challenge ${challenge.number}`,
});
