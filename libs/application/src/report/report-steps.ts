import { accept, type Outcome, refuse } from '@golden-thread/domain';
import {
  challengeBodyKeys, nextStepOfReport as rule, type PerformanceReport, reportDue, type ReportFacts, type ReportOpened, type ReportPhase, type ReportRetimed,
  type ReportStep, reportStream,
} from '@golden-thread/domain/report';
import type { UnitOfWork } from '@golden-thread/persistence';
import { addPerformanceReport, findPerformanceReport, findReportTiming, listChallenges, savePerformanceReport } from '@golden-thread/persistence/report';
import { findRemindersOwed, type FollowedRows, nextStep, remindAndEscalate, type Subjects, takeStep } from '../engine';
import { askWhatIsDue } from './ask-what-is-due';
import { bodySubject } from './body-subject';
import { challengeSubject } from './challenge-subject';
import { reportSubject } from './report-subject';

interface Facts extends ReportFacts {
  readonly subjects: Subjects;
}

const performanceReport: FollowedRows<Facts, ReportPhase, ReportStep> = {
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
  const report: PerformanceReport = { ...timing, id, state: 'awaiting-composition', hash: null, concluded: [], publishedAt: null, version: 1 };
  await addPerformanceReport(work, report);
  const payload = { year, half, scrutinyOn, cabinetOn, publishOn };
  const openedBy = work.record({ name: 'ReportOpened', stream: reportStream(id), payload } satisfies ReportOpened);
  await askWhatIsDue(work, report, openedBy);
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
    const { type, id } = ask.ask === 'challenge' ? bodySubject(report, ask.body) : reportSubject(report);
    const open = `update task set due_on = $1, version = version + 1 where subject_type = $2 and subject_id = $3 and state = 'open'`;
    await work.query(open, [ask.dueOn, type, id]);
  }
}

async function readReport(work: UnitOfWork, id: string): Promise<Outcome<Facts>> {
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
