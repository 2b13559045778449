import type { ReportOpened, ReportRetimed } from '@golden-thread/domain/report/events';
import { challengeBodyKeys, type PerformanceReport, reportStream } from '@golden-thread/domain/report/performance-report';
import { nextStepOfReport as rule, reportDue, type ReportFacts, type ReportPhase, type ReportStep } from '@golden-thread/domain/report/schedule';
import { reportTransitions } from '@golden-thread/domain/report/transitions';
import type { ReportId } from '@golden-thread/domain/shared/id';
import { accept, type Outcome, refuse } from '@golden-thread/domain/shared/outcome';
import { listChallenges } from '@golden-thread/persistence/report/challenges';
import {
  addPerformanceReport,
  findPerformanceReport,
  findReportTiming,
  moveOpenTasks,
  savePerformanceReport,
} from '@golden-thread/persistence/report/performance-reports';
import type { UnitOfWork } from '@golden-thread/persistence/unit-of-work/unit-of-work';
import { findRemindersOwed, remindAndEscalate, type Subjects } from '../engine/remind-and-escalate';
import { type FollowedRows, nextStep, takeStep } from '../engine/workflow-steps';
import { openDueTasks, bodySubject, challengeSubject, reportSubject } from './report-command';

interface Facts extends ReportFacts {
  readonly subjects: Subjects;
}

const performanceReport: FollowedRows<ReportId, Facts, ReportPhase, ReportStep> = {
  kind: 'performance-report',
  hold: (work, id) => work.lock(reportStream(id)),
  read: readReport,
  rule,
  about: ({ timing: { year, half } }) => ({ period: `${year} ${half}` }),
};

/** Reads where a half-yearly report stands and says which step is due. Refuses: `ReportNotFound` when the timetable knows no such report. */
export const nextStepOfReport = nextStep(performanceReport);

/** Opens the report on its day, and asks for its composition. */
export const openReport = takeStep(performanceReport, 'openReport', async (work, { timing }, id) => {
  const { year, half, scrutinyOn, cabinetOn, publishOn } = timing;
  const report: PerformanceReport = { ...timing, id, state: reportTransitions.first, hash: null, concluded: [], publishedAt: null, version: 1 };
  await addPerformanceReport(work, report);
  const payload = { year, half, scrutinyOn, cabinetOn, publishOn };
  const openedBy = work.record({ name: 'ReportOpened', stream: reportStream(id), payload } satisfies ReportOpened);
  await openDueTasks(work, report, openedBy);
});

/** Takes over the timetable's new dates; open tasks take the new due dates. */
export const moveReportDates = takeStep(performanceReport, 'moveReportDates', async (work, { report, timing }) => {
  const { scrutinyOn, cabinetOn, publishOn } = timing;
  const moved: PerformanceReport = { ...report!, scrutinyOn, cabinetOn, publishOn, version: report!.version + 1 };
  await savePerformanceReport(work, moved);
  const payload = { scrutinyOn, cabinetOn, publishOn };
  work.record({ name: 'ReportRetimed', stream: reportStream(moved.id), payload } satisfies ReportRetimed);
  await moveTasks(work, moved);
});

/** Reminds of the composition, of scrutiny's and Cabinet's challenges and their answers, of the publication. */
export const remindOfReport = takeStep(performanceReport, 'remindOfReport', (work, { subjects }) => remindAndEscalate(work, { subjects }));

async function moveTasks(work: UnitOfWork, report: PerformanceReport): Promise<void> {
  for (const ask of reportDue(report, work.today).asks) {
    await moveOpenTasks(work, ask.ask === 'challenge' ? bodySubject(report, ask.body) : reportSubject(report), ask.dueOn);
  }
}

async function readReport(work: UnitOfWork, id: ReportId): Promise<Outcome<Facts>> {
  const timing = await findReportTiming(work, id);
  if (!timing) return refuse('ReportNotFound');
  const report = (await findPerformanceReport(work, id)) ?? null;
  const subjects = report ? await subjectsOf(work, report) : [];
  return accept({ report, timing, subjects, reminders: await findRemindersOwed(work, subjects) });
}

async function subjectsOf(work: UnitOfWork, report: PerformanceReport): Promise<Subjects> {
  const challenges = await listChallenges(work, report.id);
  return [
    reportSubject(report),
    ...challengeBodyKeys.map((body) => bodySubject(report, body)),
    ...challenges.map((challenge) => challengeSubject(report, challenge)),
  ];
}
