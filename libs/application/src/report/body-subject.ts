import type { ThingType } from '@golden-thread/domain';
import { type ChallengeBody, challengeBodies, type PerformanceReport } from '@golden-thread/domain/report';
import { idFor } from '@golden-thread/persistence';
import { reportSubject } from './report-subject';

/** One body's challenge of a report as the subject of its own task, so that scrutiny's and Cabinet's end apart. */
export const bodySubject = (
  report: Pick<PerformanceReport, 'id' | 'half' | 'year'>,
  body: ChallengeBody,
): { type: ThingType; id: string; label: string } => ({
  type: 'report-challenge',
  id: idFor('report-challenge', report.id, body),
  label: `${reportSubject(report).label}, ${challengeBodies[body].title}`,
});
