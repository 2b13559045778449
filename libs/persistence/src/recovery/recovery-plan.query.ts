import { isId } from '@golden-thread/domain';
import type { RecoveryPlan } from '@golden-thread/domain/recovery';
import type { Reading } from '../unit-of-work/reading';
import { findRecoveryPlan } from './recovery-plans';

/** A post with whoever answers for it on the day. */
export interface Party {
  readonly postId: string;
  readonly postTitle: string;
  readonly people: readonly { readonly id: string; readonly name: string }[];
}

/** A recovery plan as its pages show it. */
export interface RecoveryPlanView extends RecoveryPlan {
  readonly serviceName: string;
  /** How its values are written; null where the plan is about no measure. */
  readonly measure: { readonly unit: string; readonly decimals: number } | null;
  readonly accountable: Party;
  readonly director: Party;
  readonly requester: Party;
  readonly panelChair: Party;
  readonly authors: readonly string[];
  /** Who may sit on the panel: everybody concerned but the accountable manager and the authors. */
  readonly panel: readonly { readonly id: string; readonly name: string; readonly as: string }[];
}

const head = (by: string, which: string) => ({
  name: `recovery-plan-by-${by}`,
  text: `select p.id, s.name as "serviceName", array(select name from person where id = any (p.author_ids) order by name) as authors,
           (select json_build_object('unit', m.unit, 'decimals', m.decimals) from measure m where m.id = p.measure_id) as measure
    from recovery_plan p join service s on s.id = p.service_id where ${which}`,
});

const parties = {
  name: 'recovery-plan-parties',
  text: `
    select p.id as "postId", p.title as "postTitle",
           coalesce((select json_agg(distinct jsonb_build_object('id', o.id, 'name', o.name))
                     from responsibility r join person o on o.id = r.person_id
                     where r.post_id = p.id and r.starts_on <= $2 and (r.ends_on is null or r.ends_on >= $2)), '[]') as people
    from post p where p.id = any ($1)`,
};

const panel = {
  name: 'recovery-plan-panel',
  text: `
    select o.id, o.name, string_agg(distinct seat.title, ', ') as "as"
    from (
      select r.person_id, p.title from responsibility r join post p on p.id = r.post_id
      where r.post_id = any ($1) and r.starts_on <= $2 and (r.ends_on is null or r.ends_on >= $2)
      union all
      select m.person_id, 'Member, ' || c.name from committee_member m join committee c on c.id = m.committee_id
      where c.chair_post_id = $3 and m.starts_on <= $2 and (m.ends_on is null or m.ends_on >= $2)
    ) seat join person o on o.id = seat.person_id
    where o.id <> all ($4)
    group by o.id, o.name order by o.name`,
};

/** The plan behind an id or a reference such as RP-12, with the names of those concerned; undefined when there is none. */
export async function findRecoveryPlanView(reading: Reading, idOrReference: string): Promise<RecoveryPlanView | undefined> {
  const [row] = await reading.query<Pick<RecoveryPlanView, 'id' | 'serviceName' | 'authors' | 'measure'>>(
    isId(idOrReference) ? head('id', 'p.id = $1::uuid') : head('reference', 'p.reference = $1'),
    [idOrReference],
  );
  if (!row) return undefined;
  const plan = (await findRecoveryPlan(reading, row.id))!;
  const { accountablePostId, directorPostId, requesterPostId, panelChairPostId } = plan.parties;
  const concerned = await listParties(reading, [accountablePostId, directorPostId, requesterPostId, panelChairPostId]);
  const party = (postId: string): Party => concerned.find((found) => found.postId === postId)!;
  return {
    ...plan,
    serviceName: row.serviceName,
    authors: row.authors,
    measure: row.measure,
    accountable: party(accountablePostId),
    director: party(directorPostId),
    requester: party(requesterPostId),
    panelChair: party(panelChairPostId),
    panel: await listPanel(reading, plan, party(accountablePostId)),
  };
}

const listParties = (reading: Reading, postIds: readonly string[]): Promise<Party[]> =>
  reading.query<Party>(parties, [postIds, reading.today]);

/** The committee under the panel's chair, the director and whoever asked for the plan; never an owner of the plan. */
function listPanel(reading: Reading, plan: RecoveryPlan, accountable: Party): Promise<{ id: string; name: string; as: string }[]> {
  const { directorPostId, requesterPostId, panelChairPostId } = plan.parties;
  const owners = [...plan.authorIds, ...accountable.people.map(({ id }) => id)];
  return reading.query(panel, [[directorPostId, requesterPostId, panelChairPostId], reading.today, panelChairPostId, owners]);
}
