import type { CommitteeDecision, ReportSignOff } from '@golden-thread/domain/report/committee-record';
import type { PersonId, ReportId } from '@golden-thread/domain/shared/id';
import type { Reading, UnitOfWork } from '../unit-of-work/unit-of-work';

/** What the committees decided about a report; of one whose conclusion was taken back, nothing. */
export const listCommitteeDecisions = (reading: Reading, reportId: ReportId): Promise<CommitteeDecision[]> =>
  reading.query<CommitteeDecision>(
    `select d.body, d.decision, d.statement, d.decided_on as "decidedOn"
     from committee_decision d join performance_report r on r.id = d.report_id and d.body = any (r.concluded)
     where d.council_id = $1 and d.report_id = $2 order by d.decided_on, d.body desc`,
    [reading.council.id, reportId],
  );

export function saveCommitteeDecision(work: UnitOfWork, reportId: ReportId, { body, decision, statement, decidedOn }: CommitteeDecision): void {
  work.send(
    `insert into committee_decision (council_id, report_id, body, decision, statement, decided_on) values ($1, $2, $3, $4, $5, $6)
     on conflict (council_id, report_id, body) do update set decision = excluded.decision, statement = excluded.statement, decided_on = excluded.decided_on`,
    [work.council.id, reportId, body, decision, statement, decidedOn],
  );
}

/** Who signed, of one composition, that its recommendation is supported or not. */
export async function findReportSignOff(reading: Reading, reportId: ReportId, hash: string): Promise<ReportSignOff | undefined> {
  const [signed] = await reading.query<ReportSignOff>(
    `select s.supported, p.name as "signedBy", s.signed_on as "signedOn", s.comments from report_sign_off s join person p on p.id = s.signed_by
     where s.council_id = $1 and s.report_id = $2 and s.hash = $3`,
    [reading.council.id, reportId, hash],
  );
  return signed;
}

export function addReportSignOff(
  work: UnitOfWork,
  reportId: ReportId,
  { hash, supported, comments, signedBy }: { readonly hash: string; readonly supported: boolean; readonly comments: string; readonly signedBy: PersonId },
): void {
  work.send('insert into report_sign_off (council_id, report_id, hash, supported, comments, signed_by, signed_on) values ($1, $2, $3, $4, $5, $6, $7)', [
    work.council.id, reportId, hash, supported, comments, signedBy, work.today,
  ]);
}
