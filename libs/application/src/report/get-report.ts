import { accept, type Outcome, refuse } from '@golden-thread/domain';
import { type Actor, may } from '@golden-thread/domain/authority';
import type { CalendarDate } from '@golden-thread/domain/calendar';
import { type Challenge, type ChallengeBody, type PerformanceReport, reportHalves } from '@golden-thread/domain/report';
import type { Round } from '@golden-thread/domain/review';
import type { Asked, Reading } from '@golden-thread/persistence';
import {
  findLatestComposition,
  findPerformanceReport,
  findReportNamed,
  hashOfReport,
  listBodiesOf,
  listChallenges,
  type ReportComposition,
} from '@golden-thread/persistence/report';
import { findRoundOf } from '@golden-thread/persistence/review';
import { lacksPermission } from '../shared';

export type { ReportComposition } from '@golden-thread/persistence/report';

/** Everything a page about a half-yearly report shows. */
export interface ReportView {
  readonly report: PerformanceReport;
  readonly composition: ReportComposition | null;
  /** Whether what is shown still has the digest that was challenged. */
  readonly intact: boolean;
  readonly challenges: readonly Challenge[];
  /** The round whose figures it is composed from; null until it opens. */
  readonly round: Round | null;
  readonly sitsOn: readonly ChallengeBody[];
  readonly mayCompose: boolean;
  readonly mayChallenge: boolean;
  readonly today: CalendarDate;
}

/** A report by its id, or by the id of a challenge to it. Refuses: `NotPermitted`, `ReportNotFound`. */
export async function getReport(database: Asked, actor: Actor, named: string): Promise<Outcome<ReportView>> {
  const lacking = lacksPermission(actor, 'reports.see');
  if (lacking) return lacking;
  const view = await database.read(actor.councilId, (reading) => load(reading, actor, named));
  return view ? accept(view) : refuse('ReportNotFound');
}

async function load(reading: Reading, actor: Actor, named: string): Promise<ReportView | undefined> {
  const id = await findReportNamed(reading, named);
  const report = id === undefined ? undefined : await findPerformanceReport(reading, id);
  if (!report) return undefined;
  const composition = (await findLatestComposition(reading, report.id)) ?? null;
  return {
    report,
    composition,
    intact: composition !== null && hashOfReport(composition.content) === report.hash,
    challenges: await listChallenges(reading, report.id),
    round: (await findRoundOf(reading, { year: report.year, quarter: reportHalves[report.half].quarter })) ?? null,
    sitsOn: await listBodiesOf(reading, actor),
    mayCompose: may(actor, 'reports.compose'),
    mayChallenge: may(actor, 'reports.challenge'),
    today: reading.today,
  };
}
