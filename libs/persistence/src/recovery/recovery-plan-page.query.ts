import type { Actor } from '@golden-thread/domain/authority/actor';
import type { Access } from '@golden-thread/domain/authority/reading-rights';
import type { ActionStatus } from '@golden-thread/domain/action/action';
import type { CalendarDate } from '@golden-thread/domain/calendar/dates';
import type { RecoveryPlan } from '@golden-thread/domain/recovery/recovery-plan';
import type { ActionId, PersonId, PostId } from '@golden-thread/domain/shared/id';
import { readingOf } from '../authority/reading-access';
import { type IdOrReference, namedBy } from '../unit-of-work/id-or-reference';
import type { Reading } from '../unit-of-work/unit-of-work';
import { findRecoveryPlan } from './recovery-plans';

/** A post with whoever answers for it on the day. */
export interface Party {
  readonly postId: PostId;
  readonly postTitle: string;
  readonly people: readonly { readonly id: PersonId; readonly name: string }[];
}

/** One of a plan's own actions, as its owner says it stands. */
export interface ActionOfPlan {
  readonly id: ActionId;
  readonly reference: string;
  readonly status: ActionStatus;
  readonly statusName: string | null;
  readonly dueOn: CalendarDate;
}

/** A recovery plan with the names of those concerned, as API clients read it. */
export interface NamedRecoveryPlan extends RecoveryPlan {
  /** 'heading': a draft that others write; its content and authors are left out. */
  readonly access: Exclude<Access, 'none'>;
  readonly serviceName: string;
  readonly accountable: Party;
  readonly director: Party;
  readonly requester: Party;
  readonly panelChair: Party;
  readonly authors: readonly string[];
}

/** The same as its pages show it. */
export interface RecoveryPlanView extends NamedRecoveryPlan {
  /** How its own actions stand in the register, by their ids; empty until the plan is approved. */
  readonly registered: readonly ActionOfPlan[];
  /** How its values are written; null where the plan is about no measure. */
  readonly measure: { readonly unit: string; readonly decimals: number } | null;
  /** Who may sit on the panel: everybody concerned but the accountable manager and the authors. */
  readonly panel: readonly { readonly id: PersonId; readonly name: string; readonly as: string }[];
}

/** Those of a plan's actions that stand in its content alone, as of plans that were approved before they had a column. */
async function listEarlierActions(reading: Reading, { content }: RecoveryPlan, known: readonly ActionOfPlan[]): Promise<readonly ActionOfPlan[]> {
  const ids = (content?.actions ?? []).flatMap(({ actionId }) => actionId ?? []).filter((id) => !known.some((one) => one.id === id));
  return ids.length === 0 ? [] : reading.query<ActionOfPlan>('select id, reference, status, status_name as "statusName", due_on as "dueOn" from action where id = any ($1)', [ids]);
}

const by = { table: 'plan', reference: 'reference' };

const heads = namedBy('recovery-plan-head', by, (whereNamed) => `
  select plan.id, a.access, s.name as "serviceName", array(select name from person where id = any (plan.author_ids) order by name) as authors
  from recovery_plan plan join service s on s.id = plan.service_id join reading_access('recovery-plan', $3, $4, $2) a on a.id = plan.id
  where ${whereNamed}`);

/** The four posts concerned, each once for everybody who answers for it on the day. */
const concerned = namedBy('recovery-plan-concerned', by, (whereNamed) => `
  select post.id as "postId", post.title as "postTitle", answering.id as "personId", answering.name
  from recovery_plan plan
  cross join lateral unnest(array[plan.accountable_post_id, plan.director_post_id, plan.requester_post_id, plan.panel_chair_post_id]) named(id)
  join post on post.id = named.id
  left join lateral (
    select o.id, o.name from responsibility r join person o on o.id = r.person_id
    where r.post_id = post.id and r.starts_on <= $2 and (r.ends_on is null or r.ends_on >= $2)) answering on true
  where ${whereNamed} order by answering.name, answering.id`);

/** "offset 0" keeps the look-up by id: joined to a list of unknown length, PostgreSQL would read all actions of the council in their order. */
const besides = namedBy('recovery-plan-beside', by, (whereNamed) => `
  select (select json_build_object('unit', m.unit, 'decimals', m.decimals) from measure m where m.id = plan.measure_id) as measure,
         coalesce((select json_agg(json_build_object('id', act.id, 'reference', act.reference, 'status', act.status, 'statusName', act.status_name, 'dueOn', act.due_on) order by act.reference)
                   from unnest(plan.action_ids) own(id) cross join lateral (select id, reference, status, status_name, due_on from action where action.id = own.id offset 0) act), '[]') as registered
  from recovery_plan plan where ${whereNamed}`);

/** The committee under the panel's chair, the director and whoever asked for the plan; never an owner of the plan. */
const panels = namedBy('recovery-plan-panel', by, (whereNamed) => `
  select o.id, o.name, string_agg(distinct seat.title, ', ') as "as"
  from recovery_plan plan
  cross join lateral (
    select r.person_id, p.title from responsibility r join post p on p.id = r.post_id
    where r.post_id = any (array[plan.director_post_id, plan.requester_post_id, plan.panel_chair_post_id])
      and r.starts_on <= $2 and (r.ends_on is null or r.ends_on >= $2)
    union all
    select m.person_id, 'Member, ' || c.name from committee_member m join committee c on c.id = m.committee_id
    where c.chair_post_id = plan.panel_chair_post_id and m.starts_on <= $2 and (m.ends_on is null or m.ends_on >= $2)
  ) seat join person o on o.id = seat.person_id
  where ${whereNamed} and o.id <> all (plan.author_ids) and not exists (
    select 1 from responsibility r
    where r.post_id = plan.accountable_post_id and r.person_id = o.id and r.starts_on <= $2 and (r.ends_on is null or r.ends_on >= $2))
  group by o.id, o.name order by o.name`);

type Head = Pick<NamedRecoveryPlan, 'id' | 'access' | 'serviceName' | 'authors'>;

interface Answering {
  readonly postId: PostId;
  readonly postTitle: string;
  /** Null where nobody does. */
  readonly personId: PersonId | null;
  readonly name: string | null;
}

function partyOf(answering: readonly Answering[], postId: PostId): Party {
  const ofPost = answering.filter((one) => one.postId === postId);
  const people = new Map(ofPost.flatMap(({ personId: id, name }) => (id === null || name === null ? [] : [[id, { id, name }] as const])));
  return { postId, postTitle: ofPost[0]!.postTitle, people: [...people.values()] };
}

/**
 * The plan behind an id or a reference such as RP-12, with the names of those concerned, as far as the actor may read it; undefined when
 * there is none for them. Everything is asked in one round trip.
 */
export async function findNamedRecoveryPlan(reading: Reading, actor: Actor, named: IdOrReference): Promise<NamedRecoveryPlan | undefined> {
  const [[head], plan, answering] = await Promise.all([
    reading.query<Head>(heads(named), [named, reading.today, ...readingOf(actor, 'recovery-plan')]),
    findRecoveryPlan(reading, named),
    reading.query<Answering>(concerned(named), [named, reading.today]),
  ]);
  if (!head || !plan) return undefined;
  const { accountablePostId, directorPostId, requesterPostId, panelChairPostId } = plan.parties;
  return {
    ...plan,
    ...head,
    ...(head.access === 'heading' && { content: null, authors: [], authorIds: [], lastReturn: null }),
    accountable: partyOf(answering, accountablePostId),
    director: partyOf(answering, directorPostId),
    requester: partyOf(answering, requesterPostId),
    panelChair: partyOf(answering, panelChairPostId),
  };
}

/** The same with what its pages show beside it, in the same round trip. */
export async function findRecoveryPlanView(reading: Reading, actor: Actor, named: IdOrReference): Promise<RecoveryPlanView | undefined> {
  const [plan, [beside], panel] = await Promise.all([
    findNamedRecoveryPlan(reading, actor, named),
    reading.query<Pick<RecoveryPlanView, 'measure' | 'registered'>>(besides(named), [named]),
    reading.query<RecoveryPlanView['panel'][number]>(panels(named), [named, reading.today]),
  ]);
  if (!plan || !beside) return undefined;
  const { measure, registered } = beside;
  return { ...plan, measure, panel, registered: plan.access === 'heading' ? [] : [...registered, ...(await listEarlierActions(reading, plan, registered))] };
}
