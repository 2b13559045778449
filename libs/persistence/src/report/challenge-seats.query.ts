import type { ChallengeBody } from '@golden-thread/domain/report';
import type { Reading } from '../unit-of-work/reading';

/** The committees that challenge a report, each with the post that chairs it. */
export interface ChallengeSeat {
  readonly body: ChallengeBody;
  readonly committeeId: string;
  readonly committee: string;
  readonly chairPostId: string | null;
}

export async function listChallengeSeats(reading: Reading): Promise<ChallengeSeat[]> {
  return reading.query<ChallengeSeat>(
    `select kind as body, id as "committeeId", name as committee, chair_post_id as "chairPostId" from committee
     where kind in ('scrutiny', 'cabinet') order by kind, code`,
  );
}

/** The bodies on which the person sits today, as member or through one of the posts they answer for. */
export async function listBodiesOf(
  reading: Reading,
  who: { readonly personId: string | null; readonly postIds: readonly string[] },
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
