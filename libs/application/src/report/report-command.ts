import {
  challengeBodies,
  type ChallengeBody,
  type PerformanceReport,
  reportHalves,
  reportStream,
} from '@golden-thread/domain/report/performance-report';
import { postsAskedByReport, reportDue, taskOfReportAsk } from '@golden-thread/domain/report/schedule';
import type { ChallengeId, EventId, Id, ReportId, TaskId, ThingType } from '@golden-thread/domain/shared/id';
import { listPostsWithRole } from '@golden-thread/persistence/organisation/posts';
import { listChallengingCommittees } from '@golden-thread/persistence/report/challenges';
import { findReportNamed, reportToChange } from '@golden-thread/persistence/report/performance-reports';
import { idFor } from '@golden-thread/persistence/unit-of-work/ids';
import type { UnitOfWork } from '@golden-thread/persistence/unit-of-work/unit-of-work';
import { commandOn, type ThingCommand } from '../shared/command';

/** The report as the subject of tasks: 'Half-yearly report 2026/27'. */
export const reportSubject = (report: Pick<PerformanceReport, 'id' | 'half' | 'year'>): { type: ThingType; id: ReportId; label: string } => ({
  ...reportStream(report.id),
  label: `${reportHalves[report.half].title} ${report.year}`,
});

/** One body's challenge of a report as the subject of its own task, so that scrutiny's and Cabinet's end apart. */
export const bodySubject = (
  report: Pick<PerformanceReport, 'id' | 'half' | 'year'>,
  body: ChallengeBody,
): { type: ThingType; id: Id; label: string } => ({
  type: 'report-challenge',
  id: idFor('report-challenge', report.id, body),
  label: `${reportSubject(report).label}, ${challengeBodies[body].title}`,
});

/** One challenge as the subject of the task to answer it. */
export const challengeSubject = (
  report: Pick<PerformanceReport, 'id' | 'half' | 'year'>,
  challenge: { readonly id: ChallengeId; readonly number: number },
): { type: ThingType; id: ChallengeId; label: string } => ({
  type: 'challenge',
  id: challenge.id,
  label: `${reportSubject(report).label}, challenge ${challenge.number}`,
});

/** What every decision about a report names. */
export interface ReportCommand extends ThingCommand {
  /** The report's own id, or that of a challenge to it, because tasks lead to a report by what they are about. */
  readonly reportId: string;
}

/** Opens a report. Refuses: `ReportNotFound`. */
export const withReport = commandOn({
  load: async (loading, { reportId }: ReportCommand) => {
    const id = await findReportNamed(loading, reportId);
    return id === undefined ? undefined : loading.loadForUpdate(reportToChange, id);
  },
  missing: 'ReportNotFound',
  versioned: (report) => report,
  stream: ({ id }) => reportStream(id),
});

/**
 * Opens the tasks which a report's state asks for today: the policy team composes and publishes, the chairs of scrutiny and Cabinet
 * see to the challenge. Each task has an id of its own that follows from the report's, so asking twice asks once.
 */
export async function openDueTasks(work: UnitOfWork, report: PerformanceReport, openedBy?: EventId): Promise<void> {
  const { asks } = reportDue(report, work.today);
  if (asks.length === 0) return;
  const [chairs, policyTeam] = await Promise.all([listChallengingCommittees(work), listPostsWithRole(work, 'policy-officer')]);
  for (const ask of asks) {
    const subject = ask.ask === 'challenge' ? bodySubject(report, ask.body) : reportSubject(report);
    for (const postId of postsAskedByReport(ask, { chairs, policyTeam })) {
      const id = idFor<TaskId>(subject.id, ask.ask, postId);
      work.openTask({ id, kind: taskOfReportAsk[ask.ask], postId, subject, dueOn: ask.dueOn, asksAgain: true, ...(openedBy === undefined ? {} : { openedBy }) });
    }
  }
}
