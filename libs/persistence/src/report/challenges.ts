import type { Challenge } from '@golden-thread/domain/report/challenge';
import type { ChallengeBody } from '@golden-thread/domain/report/performance-report';
import type { ChallengeId, CommitteeId, PersonId, PostId, ReportId } from '@golden-thread/domain/shared/id';
import type { Reading, UnitOfWork } from '../unit-of-work/unit-of-work';

const columns = `id, report_id as "reportId", body, number, text, raised_by as "raisedBy", raised_at as "raisedAt", answer,
  answered_by as "answeredBy", answered_at as "answeredAt"`;

export async function listChallenges(reading: Reading, reportId: ReportId): Promise<Challenge[]> {
  return reading.query<Challenge>(`select ${columns} from report_challenge where report_id = $1 order by number`, [reportId]);
}

export async function findChallenge(reading: Reading, id: ChallengeId): Promise<Challenge | undefined> {
  const [challenge] = await reading.query<Challenge>(`select ${columns} from report_challenge where id = $1`, [id]);
  return challenge;
}

export async function addChallenge(work: UnitOfWork, challenge: Challenge): Promise<void> {
  const { id, reportId, body, number, text, raisedBy, raisedAt, answer, answeredBy, answeredAt } = challenge;
  work.send(
    `insert into report_challenge (id, council_id, report_id, body, number, text, raised_by, raised_at, answer, answered_by, answered_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
    [id, work.council.id, reportId, body, number, text, raisedBy, raisedAt, answer, answeredBy, answeredAt],
  );
}

/** Writes the answer to a challenge; what was raised stays. */
export async function saveChallenge(work: UnitOfWork, { id, answer, answeredBy, answeredAt }: Challenge): Promise<void> {
  work.send('update report_challenge set answer = $2, answered_by = $3, answered_at = $4 where id = $1', [id, answer, answeredBy, answeredAt]);
}

/** The committees that challenge a report, each with the post that chairs it. */
export interface ChallengingCommittee {
  readonly body: ChallengeBody;
  readonly committeeId: CommitteeId;
  readonly committee: string;
  readonly chairPostId: PostId | null;
}

export async function listChallengingCommittees(reading: Reading): Promise<ChallengingCommittee[]> {
  return reading.query<ChallengingCommittee>(
    `select kind as body, id as "committeeId", name as committee, chair_post_id as "chairPostId" from committee
     where kind in ('scrutiny', 'cabinet') order by kind, code`,
  );
}

/** The bodies on which the person sits today, as member or through one of the posts they answer for. */
export async function listBodiesOf(
  reading: Reading,
  who: { readonly personId: PersonId | null; readonly postIds: readonly PostId[] },
): Promise<ChallengeBody[]> {
  const rows = await reading.query<{ body: ChallengeBody }>(
    `select distinct c.kind as body from committee c
     where c.kind in ('scrutiny', 'cabinet') and (
       c.chair_post_id = any ($2::uuid[])
       or exists (select 1 from post p where p.committee_id = c.id and p.id = any ($2::uuid[]))
       or exists (select 1 from committee_member m where m.committee_id = c.id and m.person_id = $1
                  and m.starts_on <= $3 and (m.ends_on is null or m.ends_on >= $3)))`,
    [who.personId, who.postIds, reading.today],
  );
  return rows.map(({ body }) => body);
}
