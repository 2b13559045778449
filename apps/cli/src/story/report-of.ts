import type { Challenge, PerformanceReport, ReportHalf } from '@golden-thread/domain/report';
import { findPerformanceReportOf, listChallenges } from '@golden-thread/persistence/report';
import type { Cast } from './cast';
import { exampleCouncil } from './example-council';
import { StoryStuck } from './story-stuck';

/** A half-yearly report of the story's year. */
export async function reportOf(cast: Cast, half: ReportHalf): Promise<PerformanceReport> {
  const report = await cast.look((reading) => findPerformanceReportOf(reading, { year: exampleCouncil.year, half }));
  if (!report) throw new StoryStuck(`The report ${half} has not been begun.`);
  return report;
}

/** What has been challenged in it and not yet answered. */
export const openChallenges = async (cast: Cast, reportId: string): Promise<readonly Challenge[]> =>
  (await cast.look((reading) => listChallenges(reading, reportId))).filter(({ answer }) => answer === null);
