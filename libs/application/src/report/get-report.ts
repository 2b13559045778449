import type { Actor } from '@golden-thread/domain/authority/actor';
import { may } from '@golden-thread/domain/authority/permission';
import type { CalendarDate } from '@golden-thread/domain/calendar/dates';
import type { Challenge } from '@golden-thread/domain/report/challenge';
import type { CommitteeDecision, ReportSignOff } from '@golden-thread/domain/report/committee-record';
import { bodiesConcludedBy } from '@golden-thread/domain/report/decide-challenge-conclusion';
import { type ChallengeBody, type PerformanceReport, reportHalves } from '@golden-thread/domain/report/performance-report';
import { type ExemptFromReport, type ReportForReader, withoutExempt } from '@golden-thread/domain/report/report-content';
import type { Round } from '@golden-thread/domain/review/round';
import { accept, type Outcome, refuse } from '@golden-thread/domain/shared/outcome';
import { findExemptFromReport, listExemptTexts } from '@golden-thread/persistence/authority/exemptions';
import { findAccess, findAccessByPaper } from '@golden-thread/persistence/authority/reading-access';
import { listExceptionSummaries } from '@golden-thread/persistence/exception/exceptions.query';
import { listBodiesOf, listChallenges } from '@golden-thread/persistence/report/challenges';
import { findReportSignOff, listCommitteeDecisions } from '@golden-thread/persistence/report/committee-records';
import { findPerformanceReport, findReportNamed, listPerformanceReports } from '@golden-thread/persistence/report/performance-reports';
import { findComposition, hashOfReport, type ReportComposition } from '@golden-thread/persistence/report/report-compositions';
import { findRoundOf } from '@golden-thread/persistence/review/rounds';
import type { Asked, Database } from '@golden-thread/persistence/unit-of-work/database';
import type { Reading } from '@golden-thread/persistence/unit-of-work/unit-of-work';
import { lacksPermission } from '../shared/command';

export type { ReportComposition } from '@golden-thread/persistence/report/report-compositions';

/** Everything a page about a half-yearly report shows. */
export interface ReportView {
  readonly report: PerformanceReport;
  readonly composition: ReportComposition | null;
  /** What it says to this reader: without what is exempt today and not theirs to read. Null until it is composed. */
  readonly content: ReportForReader | null;
  /** The texts in it that the reader is shown and the public is not. */
  readonly keptFromPublic: ExemptFromReport['texts'];
  /** Whether what is shown still has the digest that was challenged. */
  readonly intact: boolean;
  readonly challenges: readonly Challenge[];
  /** The round whose figures it is composed from; null until it opens. */
  readonly round: Round | null;
  /** The exceptions that the corporate review has yet to decide before the report can be composed. */
  readonly undecided: readonly { readonly reference: string; readonly title: string; readonly service: string }[];
  readonly sitsOn: readonly ChallengeBody[];
  /** The bodies whose decision this person may record. */
  readonly concludes: readonly ChallengeBody[];
  /** What is on record besides the challenge: the committees' decisions, and whether the recommendation is supported. */
  readonly decisions: readonly CommitteeDecision[];
  readonly signOff: ReportSignOff | null;
  readonly mayCompose: boolean;
  readonly mayChallenge: boolean;
  readonly today: CalendarDate;
}

/** A report by its id, or by the id of a challenge to it. Refuses: `NotPermitted`, `ReportNotFound`. */
export async function getReport(database: Asked, actor: Actor, named: string): Promise<Outcome<ReportView>> {
  const lacking = lacksPermission(actor, 'reports.see');
  if (lacking) return lacking;
  const view = await database.read(actor.councilId, (reading) => loadView(reading, actor, named));
  return view ? accept(view) : refuse('ReportNotFound');
}

async function loadView(reading: Reading, actor: Actor, named: string): Promise<ReportView | undefined> {
  const id = await findReportNamed(reading, named);
  const report = id === undefined ? undefined : await findPerformanceReport(reading, id);
  if (!report || (await findAccess(reading, actor, { paper: 'performance-report', id: report.id })) === 'none') return undefined;
  const composition = (await findComposition(reading, report.id)) ?? null;
  const sitsOn = await listBodiesOf(reading, actor);
  const exempt = await findExemptFromReport(reading, actor, report.id);
  const round = (await findRoundOf(reading, { year: report.year, quarter: reportHalves[report.half].quarter })) ?? null;
  const exceptions = round?.state === 'closed' ? await listExceptionSummaries(reading, actor, round.id) : [];
  return {
    report,
    composition,
    content: composition && withoutExempt(composition.content, exempt),
    keptFromPublic: (await listExemptTexts(reading, null, report.id)).filter(({ text }) => !exempt.texts.some((one) => one.text === text)),
    intact: composition !== null && hashOfReport(composition.content) === report.hash,
    challenges: await listChallenges(reading, report.id),
    round,
    undecided: exceptions.filter(({ state }) => state !== 'decided'),
    sitsOn,
    concludes: bodiesConcludedBy(actor, sitsOn),
    decisions: await listCommitteeDecisions(reading, report.id),
    signOff: report.hash === null ? null : ((await findReportSignOff(reading, report.id, report.hash)) ?? null),
    mayCompose: may(actor, 'reports.compose'),
    mayChallenge: may(actor, 'reports.challenge'),
    today: reading.today,
  };
}

/** The council's half-yearly reports that the actor may open, the newest first. Refuses: `NotPermitted`. */
export async function listReports(database: Database, actor: Actor): Promise<Outcome<readonly PerformanceReport[]>> {
  const lacking = lacksPermission(actor, 'reports.see');
  if (lacking) return lacking;
  return database.read(actor.councilId, async (reading) => {
    const mayOpen = await findAccessByPaper(reading, actor, 'performance-report');
    return accept((await listPerformanceReports(reading)).filter(({ id }) => mayOpen.has(id)));
  });
}
