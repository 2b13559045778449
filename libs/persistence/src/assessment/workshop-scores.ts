import type { AcceptedScore, LateScores } from '@golden-thread/domain/assessment/decide-scoring';
import type { GivenScore } from '@golden-thread/domain/assessment/spread';
import type { ParticipantId, WorkshopId } from '@golden-thread/domain/shared/id';
import type { Finding, Reading, UnitOfWork } from '../unit-of-work/unit-of-work';

/** Writes somebody's own score over the one they gave before. No event: whose a score is is to be found nowhere once it is deleted. */
export function saveScore(work: UnitOfWork, workshopId: WorkshopId, { participantId, statement, score, late }: AcceptedScore): void {
  work.send(
    `insert into workshop_score (council_id, workshop_id, participant_id, statement, score, late) values ($1, $2, $3, $4, $5, $6)
     on conflict (council_id, workshop_id, participant_id, statement) do update set score = excluded.score`,
    [work.council.id, workshopId, participantId, statement, score, late],
  );
}

/** What somebody scored themself, by statement. */
export async function findOwnScores(reading: Finding, workshopId: WorkshopId, participantId: ParticipantId): Promise<ReadonlyMap<string, { readonly score: number; readonly late: boolean }>> {
  const rows = await reading.query<{ statement: string; score: number; late: boolean }>(
    'select statement, score, late from workshop_score where council_id = $1 and workshop_id = $2 and participant_id = $3',
    [reading.council.id, workshopId, participantId],
  );
  return new Map(rows.map(({ statement, ...own }) => [statement, own]));
}

/** The scores of a statement that were given in time, for its spread. */
export const listGivenScores = (reading: Reading, workshopId: WorkshopId, statement: string): Promise<GivenScore[]> =>
  reading.query<GivenScore>(
    `select p.role, s.score from workshop_score s join workshop_participant p on p.id = s.participant_id
     where s.council_id = $1 and s.workshop_id = $2 and s.statement = $3 and not s.late order by p.role, s.score`,
    [reading.council.id, workshopId, statement],
  );

/** How many have scored a statement: all that anybody sees before the facilitator shows the scores. */
export async function countScores(reading: Reading, workshopId: WorkshopId, statement: string): Promise<number> {
  const [found] = await reading.query<{ count: number }>('select count(*)::int as count from workshop_score where council_id = $1 and workshop_id = $2 and statement = $3 and not late', [
    reading.council.id, workshopId, statement,
  ]);
  return found!.count;
}

/** The scores that came after the spread was shown, by statement. */
export function listLateScores(reading: Reading, workshopId: WorkshopId): Promise<LateScores[]> {
  return reading.query<{ statement: string; given: GivenScore[] }>(
    `select s.statement, json_agg(json_build_object('role', p.role, 'score', s.score) order by p.role, s.score) as given
     from workshop_score s join workshop_participant p on p.id = s.participant_id
     where s.council_id = $1 and s.workshop_id = $2 and s.late group by s.statement order by s.statement`,
    [reading.council.id, workshopId],
  );
}

/** Deletes what single people scored: only the spreads stay. */
export function deleteScores(work: UnitOfWork, workshopId: WorkshopId): void {
  work.send('delete from workshop_score where council_id = $1 and workshop_id = $2', [work.council.id, workshopId]);
}

/** Adds a comment of nobody's. It is given out with two others, in no order. */
export function addAnonymousComment(work: UnitOfWork, workshopId: WorkshopId, text: string): void {
  work.send('select add_workshop_comment($1, $2)', [workshopId, text]);
}

/** The comments that were given out, shuffled anew each time. */
export async function listAnonymousComments(reading: Reading, workshopId: WorkshopId): Promise<readonly string[]> {
  const rows = await reading.query<{ comment: string }>('select comment from given_out_workshop_comments($1)', [workshopId]);
  return rows.map(({ comment }) => comment);
}

/** A guest whose link holds: which workshop it opens, and as whom. */
export async function findGuest(reading: Reading, keyHash: string, participantId: ParticipantId): Promise<{ readonly workshopId: WorkshopId } | undefined> {
  const [found] = await reading.query<{ workshopId: WorkshopId }>(
    'select workshop_id as "workshopId" from workshop_participant where council_id = $1 and id = $2 and key_hash = $3',
    [reading.council.id, participantId, keyHash],
  );
  return found;
}
