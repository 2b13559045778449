import type { Actor } from '@golden-thread/domain/authority/actor';
import { decideReportSignOff } from '@golden-thread/domain/report/decide-report-sign-off';
import type { ReportId } from '@golden-thread/domain/shared/id';
import { accept, type Outcome, refuse } from '@golden-thread/domain/shared/outcome';
import { listBodiesOf } from '@golden-thread/persistence/report/challenges';
import { addReportSignOff, findReportSignOff } from '@golden-thread/persistence/report/committee-records';
import type { Database } from '@golden-thread/persistence/unit-of-work/database';
import { type ReportCommand, withReport } from './report-command';

export interface SignOffReport extends ReportCommand {
  readonly supported: boolean;
  readonly comments: string;
}

/** A Cabinet member signs that they support the officer's recommendation, or do not. Refuses as `decideReportSignOff` does; the engine signs nothing (`NotOfThisBody`). */
export const signOffReport = (database: Database, actor: Actor, command: SignOffReport): Promise<Outcome<{ reportId: ReportId }>> =>
  withReport(database, { actor, permission: 'reports.challenge', command }, async (work, report) => {
    const { supported, comments } = command;
    if (actor.personId === null) return refuse('NotOfThisBody', { body: 'cabinet' });
    const signed = report.hash !== null && (await findReportSignOff(work, report.id, report.hash)) !== undefined;
    const decided = decideReportSignOff(report, { sitsOn: await listBodiesOf(work, actor), supported, comments, signed });
    if (!decided.ok) return decided;
    addReportSignOff(work, report.id, { ...decided.value.payload, comments, signedBy: actor.personId });
    work.record(decided.value);
    return accept({ reportId: report.id });
  });
