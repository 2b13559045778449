import type { ActionStatus } from '@golden-thread/domain/action/action';
import type { Actor } from '@golden-thread/domain/authority/actor';
import type { CalendarDate } from '@golden-thread/domain/calendar/dates';
import type { Clinic, ClinicSeat } from '@golden-thread/domain/exception/clinic';
import type { ActionId, MeasureId, PostId, ServiceId } from '@golden-thread/domain/shared/id';
import { readingOf } from '../authority/reading-access';
import { type IdOrReference, namedBy } from '../unit-of-work/id-or-reference';
import type { Finding, Reading } from '../unit-of-work/unit-of-work';

/** A clinic as a list or its page shows it: what it is about, who asked for it, and what came of it. */
export interface ClinicSummary extends Clinic {
  readonly title: string;
  readonly service: string;
  readonly measureRef: string | null;
  readonly requester: string | null;
  readonly exceptionReference: string | null;
  readonly recoveryPlanReference: string | null;
}

const sql = `
  select c.id, c.reference, c.exception_id as "exceptionId", c.round_id as "roundId", c.service_id as "serviceId", c.measure_id as "measureId",
         c.requested_by as "requestedBy", c.requester_id as "requesterId",
         coalesce(nullif(c.reason, ''), e.decision->>'reason', '') as reason, c.state, c.meets_on as "meetsOn", c.record, c.briefing, c.version,
         coalesce(m.title, case when e.id is null then 'Service plan of ' else 'No service review from ' end || s.name) as title,
         s.name as service, m.ref as "measureRef", r.name as requester, e.reference as "exceptionReference", p.reference as "recoveryPlanReference"
  from clinic c join service s on s.id = c.service_id left join measure m on m.id = c.measure_id
  left join exception_case e on e.id = c.exception_id left join person r on r.id = c.requester_id
  left join recovery_plan p on p.origin_id = c.id`;

/** The clinics that are the actor's to read: those to come by their day, then those held, the latest first. */
export const listClinicSummaries = (reading: Reading, actor: Actor): Promise<ClinicSummary[]> =>
  reading.query<ClinicSummary>(
    `${sql} join reading_access('clinic', $1, $2, $3) a on a.id = c.id order by c.state <> 'called', case when c.state = 'called' then c.meets_on end, c.meets_on desc, c.reference limit 200`,
    [...readingOf(actor, 'clinic'), reading.today],
  );

const find = namedBy('find-clinic-line', { table: 'c', reference: 'reference' }, (whereNamed) => `${sql} where ${whereNamed}`);

/** One clinic, by its id or its reference such as CL-1, for an act on it; whoever only reads it is asked about by `findAccess`. */
export async function findClinicSummary(finding: Finding, named: IdOrReference): Promise<ClinicSummary | undefined> {
  const [line] = await finding.query<ClinicSummary>(find(named), [named]);
  return line;
}

/** An action that a clinic's briefing names. */
export interface ActionAbout {
  readonly id: ActionId;
  readonly reference: string;
  readonly title: string;
  readonly dueOn: CalendarDate;
  readonly status: ActionStatus;
  readonly statusName: string | null;
}

/** The open actions about what a clinic is about: predicted for its measure, or agreed in its exception, in earlier clinics on it or in the measure's recovery plans. */
export const listActionsAbout = (reading: Reading, { measureId, serviceId, exceptionId }: Pick<Clinic, 'measureId' | 'serviceId' | 'exceptionId'>): Promise<ActionAbout[]> =>
  reading.query<ActionAbout>(
    `select a.id, a.reference, a.title, a.due_on as "dueOn", a.status, a.status_name as "statusName" from action a
     where a.council_id = $1 and a.status not in ('achieved', 'deleted') and (a.measure_id = $2 or a.origin_id = $4
       or a.origin_id in (select id from clinic where service_id = $3 and measure_id is not distinct from $2) or a.origin_id in (select id from recovery_plan where measure_id = $2))
     order by a.due_on, a.reference limit 20`,
    [reading.council.id, measureId, serviceId, exceptionId],
  );

/** Who answers today for the post behind a seat of a clinic; `name` null where nobody does. */
export interface SeatHolder {
  readonly seat: ClinicSeat;
  readonly post: string;
  readonly name: string | null;
}

/** The seats of a clinic about a service: the committee's chair, the director, the service's manager. */
export async function listClinicSeats(reading: Reading, serviceId: ServiceId): Promise<SeatHolder[]> {
  return reading.query<SeatHolder>(
    `select seats.seat, p.title as post,
            (select pe.name from responsibility r join person pe on pe.id = r.person_id
             where r.post_id = p.id and r.starts_on <= $2 and (r.ends_on is null or r.ends_on >= $2)
             order by case r.basis when 'holder' then 1 when 'deputy' then 2 else 3 end, pe.name limit 1) as name
     from service s join directorate d on d.id = s.directorate_id left join committee c on c.id = s.committee_id
     cross join lateral (values ('committee-chair', c.chair_post_id, 1), ('director', d.head_post_id, 2),
                                ('service-manager', coalesce(s.head_post_id, d.head_post_id), 3)) as seats(seat, post_id, position)
     join post p on p.id = seats.post_id
     where s.id = $1 order by seats.position`,
    [serviceId, reading.today],
  );
}

/** What a clinic can be asked for on: a service's plan (no measure), or one of its measures. */
export interface ClinicSubject {
  readonly serviceId: ServiceId;
  readonly service: string;
  readonly managerPostId: PostId | null;
  readonly measureId: MeasureId | null;
  readonly measureRef: string | null;
  readonly title: string;
}

/** Every service's plan and every measure in use, service by service. */
export const listClinicSubjects = (reading: Reading): Promise<ClinicSubject[]> =>
  reading.query<ClinicSubject>(
    `with running as (
       select s.id, s.name, coalesce(s.head_post_id, d.head_post_id) as manager from service s join directorate d on d.id = s.directorate_id
       where s.closed_on is null or s.closed_on > $1)
     select r.id as "serviceId", r.name as service, r.manager as "managerPostId", m.id as "measureId", m.ref as "measureRef",
            coalesce(m.title, 'Service plan of ' || r.name) as title
     from running r left join lateral (
       select null::uuid as id, null as ref, null as title
       union all select id, ref, title from measure where service_id = r.id and (retired_on is null or retired_on > $1)) m on true
     order by r.name, m.ref nulls first`,
    [reading.today],
  );
