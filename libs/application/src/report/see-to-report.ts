import { accept, type Outcome, refuse, type ThingType } from '@golden-thread/domain';
import { type Instant, londonInstant } from '@golden-thread/domain/calendar';
import {
  challengeBodyKeys,
  type PerformanceReport,
  reportDue,
  type ReportOpened,
  type ReportPhase,
  reportPhase,
  type ReportRetimed,
  reportStream,
  type ReportTiming,
} from '@golden-thread/domain/report';
import type { TurnTaken } from '@golden-thread/domain/task';
import { stageOpeningTime } from '@golden-thread/domain/timetable';
import type { Database, UnitOfWork } from '@golden-thread/persistence';
import {
  addPerformanceReport,
  findPerformanceReport,
  findReportTiming,
  listChallenges,
  savePerformanceReport,
} from '@golden-thread/persistence/report';
import { remindAndEscalate, takeTurn } from '../engine';
import { askWhatIsDue } from './ask-what-is-due';
import { bodySubject } from './body-subject';
import { challengeSubject } from './challenge-subject';
import { reportSubject } from './report-subject';

/**
 * The turn of a half-yearly report: opens it on its day and asks for its composition, takes over moved dates, reminds and escalates
 * whatever it waits for. Refuses: `ReportNotFound` when the timetable knows no such report.
 */
export function seeToReport(database: Database, of: { councilId: string; subjectId: string }): Promise<Outcome<TurnTaken<ReportPhase>>> {
  return takeTurn<ReportPhase>(database, { ...of, kind: 'performance-report' }, async (work) => {
    await work.lock(reportStream(of.subjectId));
    const timing = await findReportTiming(work, of.subjectId);
    if (!timing) return refuse('ReportNotFound');
    const opensAt = londonInstant(timing.composeOn, stageOpeningTime);
    const there = await findPerformanceReport(work, of.subjectId);
    if (!there && work.now < opensAt) return accept({ phase: 'composition', nextAt: opensAt });
    const report = there ? await reTime(work, there, timing) : await open(work, of.subjectId, timing);
    const remindersAt = await remindAndEscalate(work, { subjects: await subjectsOf(work, report) });
    const { nextOn } = reportDue(report, work.today);
    const phase = reportPhase(report);
    const nextAt = earliest([nextOn && londonInstant(nextOn, stageOpeningTime), remindersAt]);
    return accept({ phase, nextAt, ended: phase === 'over' });
  });
}

async function open(work: UnitOfWork, id: string, timing: ReportTiming): Promise<PerformanceReport> {
  const { year, half, scrutinyOn, cabinetOn, publishOn } = timing;
  const report: PerformanceReport = {
    ...timing,
    id,
    state: 'awaiting-composition',
    hash: null,
    concluded: [],
    publishedAt: null,
    version: 1,
  };
  await addPerformanceReport(work, report);
  const payload = { year, half, scrutinyOn, cabinetOn, publishOn };
  const openedBy = work.record({ name: 'ReportOpened', stream: reportStream(id), payload } satisfies ReportOpened);
  await askWhatIsDue(work, report, openedBy);
  return report;
}

/** A report takes over the timetable's dates until it is published; open tasks take the new due dates. */
async function reTime(work: UnitOfWork, report: PerformanceReport, timing: ReportTiming): Promise<PerformanceReport> {
  const { scrutinyOn, cabinetOn, publishOn } = timing;
  const same = report.scrutinyOn === scrutinyOn && report.cabinetOn === cabinetOn && report.publishOn === publishOn;
  if (report.state === 'published' || same) return report;
  const retimed: PerformanceReport = { ...report, scrutinyOn, cabinetOn, publishOn, version: report.version + 1 };
  await savePerformanceReport(work, retimed);
  work.record({
    name: 'ReportRetimed',
    stream: reportStream(report.id),
    payload: { scrutinyOn, cabinetOn, publishOn },
  } satisfies ReportRetimed);
  await moveTasks(work, retimed);
  return retimed;
}

async function moveTasks(work: UnitOfWork, report: PerformanceReport): Promise<void> {
  for (const ask of reportDue(report, work.today).asks) {
    const subject = ask.ask === 'challenge' ? bodySubject(report, ask.body) : reportSubject(report);
    await work.query(`update task set due_on = $1, version = version + 1 where subject_type = $2 and subject_id = $3 and state = 'open'`, [
      ask.dueOn,
      subject.type,
      subject.id,
    ]);
  }
}

async function subjectsOf(work: UnitOfWork, report: PerformanceReport): Promise<readonly { type: ThingType; id: string }[]> {
  const challenges = await listChallenges(work, report.id);
  return [
    reportSubject(report),
    ...challengeBodyKeys.map((body) => bodySubject(report, body)),
    ...challenges.map((challenge) => challengeSubject(report, challenge)),
  ];
}

const earliest = (instants: readonly (Instant | null)[]): Instant | null => instants.filter((at) => at !== null).sort()[0] ?? null;
