import type { Actor } from '@golden-thread/domain/authority/actor';
import type { CalendarDate } from '@golden-thread/domain/calendar/dates';
import type { OfferAnswer } from '@golden-thread/domain/plan/offer';
import type { ObjectiveId, PlanId } from '@golden-thread/domain/shared/id';
import type { SoThatChain } from '@golden-thread/domain/thread/so-that-chain';
import type { LinkWeight } from '@golden-thread/domain/thread/thread';
import { readingOf } from '../authority/reading-access';
import type { Reading } from '../unit-of-work/unit-of-work';
import type { PlanRecord } from './plans';

/** An objective of a plan as its page shows it, with what it serves. */
export interface ObjectiveSummary {
  readonly id: ObjectiveId;
  readonly reference: string;
  readonly title: string;
  readonly target: string | null;
  readonly dueOn: CalendarDate | null;
  readonly breakReason: string | null;
  readonly soThatChain: SoThatChain | null;
  /** Where it was offered to its person: what they have answered. */
  readonly offerAnswer: OfferAnswer | null;
  readonly serves: readonly {
    readonly id: ObjectiveId;
    readonly reference: string;
    readonly title: string;
    readonly level: string;
    readonly kind: 'direct' | 'indirect';
    readonly partners: string | null;
    readonly soThat: string | null;
    readonly weight: LinkWeight | null;
  }[];
}

/** The objectives of a plan, each with what it serves. */
export const listObjectiveSummaries = (reading: Reading, planId: PlanId): Promise<ObjectiveSummary[]> =>
  reading.query(
    `select o.id, o.reference, o.title, o.deliverable as target, o.due_on as "dueOn", o.break_reason as "breakReason", o.so_that_chain as "soThatChain", o.offer_answer as "offerAnswer",
       coalesce((
         select jsonb_agg(jsonb_build_object('id', parent.id, 'reference', parent.reference, 'title', parent.title, 'level', parent.level, 'kind', l.kind,
           'partners', l.partners, 'soThat', l.so_that, 'weight', l.weight) order by parent.reference)
         from objective_link l join objective parent on parent.id = l.parent_id where l.council_id = $1 and l.child_id = o.id), '[]') as serves
     from objective o where o.council_id = $1 and o.plan_id = $2 order by o.position, o.reference`,
    [reading.council.id, planId],
  );

/** Who is concerned by a plan, by name. */
export interface NamesOfPlan {
  readonly authors: readonly string[];
  readonly writerPost: string | null;
  readonly deciderPost: string | null;
  /** Where it lies: the directorate of a service, the service of a unit, the post of a person. */
  readonly within: string | null;
}

export async function findNamesOfPlan(reading: Reading, plan: PlanRecord): Promise<NamesOfPlan> {
  const [names] = await reading.query<NamesOfPlan>(
    `select coalesce((select array_agg(name order by name) from person where council_id = $1 and id = any (plan.author_ids)), '{}') as authors,
       writer.title as "writerPost", decider.title as "deciderPost", coalesce(post.title, above.name, directorate.name) as within
     from plan left join post writer on writer.id = plan.author_post_id left join post decider on decider.id = plan.decider_post_id
     left join post on post.id = plan.post_id left join unit on unit.id = plan.unit_id left join service above on above.id = unit.service_id
     left join service on service.id = plan.service_id left join directorate on directorate.id = service.directorate_id
     where plan.council_id = $1 and plan.id = $2`,
    [reading.council.id, plan.id],
  );
  return names ?? { authors: [], writerPost: null, deciderPost: null, within: null };
}

/** An objective that one in a plan may be said to serve. */
export interface ObjectiveAbove {
  readonly id: ObjectiveId;
  readonly reference: string;
  readonly title: string;
  readonly level: 'council' | 'service' | 'unit';
}

/**
 * The objectives above a plan: the council plan's for all; for a unit also its service's; for a person also those of the unit and
 * service their post lies in, as far as their plans are the actor's to read. The nearest first.
 */
export const listObjectivesAbove = (reading: Reading, actor: Actor, plan: Pick<PlanRecord, 'id' | 'kind' | 'year'>): Promise<ObjectiveAbove[]> =>
  reading.query(
    `with place as (
       select coalesce(unit.service_id, post.service_id) as service_id, post.unit_id
       from plan left join unit on unit.id = plan.unit_id left join post on post.id = plan.post_id where plan.council_id = $1 and plan.id = $2)
     select o.id, o.reference, o.title, o.level from objective o left join plan p on p.id = o.plan_id, place
     where o.council_id = $1 and o.year = $3 and (
       o.level = 'council'
       or (o.level = 'service' and $4 <> 'service-plan' and p.service_id = place.service_id and o.plan_id in (
         select a.id from reading_access('service-plan', $5, $6, $7) a where a.access = 'whole'))
       or (o.level = 'unit' and $4 = 'individual-plan' and p.unit_id = place.unit_id and o.plan_id in (
         select a.id from reading_access('unit-plan', $5, $6, $7) a where a.access = 'whole')))
     order by case o.level when 'unit' then 1 when 'service' then 2 else 3 end, o.position, o.reference`,
    [reading.council.id, plan.id, plan.year, plan.kind, ...readingOf(actor, 'service-plan'), reading.today],
  );
