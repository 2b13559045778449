import type { Consultation, UsedInKind } from '@golden-thread/domain/consultation/consultation';
import type { FinancialYear } from '@golden-thread/domain/calendar/financial-year';
import type { ConsultationId, Id } from '@golden-thread/domain/shared/id';
import { type IdOrReference, namedBy } from '../unit-of-work/id-or-reference';
import type { Finding, Loadable, Reading, UnitOfWork } from '../unit-of-work/unit-of-work';

const find = namedBy('find-consultation', { table: 'c', reference: 'reference' }, (whereNamed) => `
  select c.id, c.reference, c.title, c.method, c.asked, c.owner_post_id as "ownerPostId", c.service_id as "serviceId", c.ends_on as "endsOn", c.result_due_on as "resultDueOn",
         c.state, c.size, c.result, c.version,
         coalesce((select json_agg(json_build_object('kind', u.used_kind, 'id', u.used_id, 'how', u.how, 'on', u.used_on) order by u.position) from consultation_use u
                   where u.consultation_id = c.id), '[]') as "usedIn"
  from consultation c where ${whereNamed}`);

export async function findConsultation(finding: Finding, named: IdOrReference): Promise<Consultation | undefined> {
  const [found] = await finding.query<Consultation>(find(named), [named]);
  return found;
}

/** A consultation held for a decision on it. */
export const consultationToChange: Loadable<Consultation> = { type: 'consultation', table: 'consultation', reference: 'reference', find: findConsultation };

export function addConsultationRow(work: UnitOfWork, one: Consultation): void {
  work.send(
    `insert into consultation (id, council_id, reference, title, method, asked, owner_post_id, service_id, ends_on, result_due_on, state, size, result, version)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)`,
    [one.id, work.council.id, one.reference, one.title, one.method, one.asked, one.ownerPostId, one.serviceId, one.endsOn, one.resultDueOn, one.state, one.size, one.result, one.version],
  );
}

/** Writes how a consultation stands over what was read. Who was asked, how and until when, stays. */
export const saveConsultation = (work: UnitOfWork, { id, state, size, result, version }: Consultation): void =>
  work.send('update consultation set state = $2, size = $3, result = $4, version = $5 where id = $1', [id, state, size, result, version]);

/** Adds the last of what a result is used in. */
export function addConsultationUse(work: UnitOfWork, { id, usedIn }: Consultation): void {
  const last = usedIn.at(-1)!;
  work.send('insert into consultation_use (council_id, consultation_id, position, used_kind, used_id, how, used_on) values ($1, $2, $3, $4, $5, $6, $7)', [
    work.council.id, id, usedIn.length, last.kind, last.id, last.how, last.on,
  ]);
}

/**
 * What somebody means by a reference: an objective of any year that is no person's own (the latest), a plan of the whole council, a measure, a service for its plan of the year, or a year for the
 * council's plan of it.
 */
export async function findUsedIn(finding: Finding, named: string, year: FinancialYear): Promise<{ readonly kind: UsedInKind; readonly id: Id } | undefined> {
  const [found] = await finding.query<{ kind: UsedInKind; id: Id }>(
    `select kind, id from (
       (select 1 as nth, 'objective' as kind, id from objective where council_id = $1 and upper(reference) = upper($2) and level <> 'individual' order by year desc limit 1)
       union all select 2, 'key-plan', id from key_plan where council_id = $1 and upper(reference) = upper($2)
       union all select 2, 'measure', id from measure where council_id = $1 and upper(ref) = upper($2)
       union all select 3, 'service-plan', p.id from plan p join service s on s.id = p.service_id where p.council_id = $1 and p.kind = 'service-plan' and p.year = $3 and upper(s.code) = upper($2)
       union all select 4, 'council-plan', id from council_plan where council_id = $1 and year = $2) named
     order by nth limit 1`,
    [finding.council.id, named, year],
  );
  return found;
}

/** The consultations whose result is due in a year and has not come. */
export async function listConsultationsDueIn(reading: Reading, year: FinancialYear): Promise<readonly ConsultationId[]> {
  const rows = await reading.query<{ id: ConsultationId }>(
    `select id from consultation where council_id = $1 and state = 'under-way'
       and result_due_on >= make_date(left($2, 4)::int, 4, 1) and result_due_on < make_date(left($2, 4)::int + 1, 4, 1)`,
    [reading.council.id, year],
  );
  return rows.map(({ id }) => id);
}

/** A consultation as the register lists it. */
export interface ConsultationSummary extends Pick<Consultation, 'id' | 'reference' | 'title' | 'method' | 'asked' | 'endsOn' | 'resultDueOn' | 'state' | 'size' | 'result'> {
  readonly owner: string;
  readonly service: string | null;
  /** What its result is used in, by reference or name. */
  readonly usedIn: readonly string[];
}

/** The register, the latest first. */
export const listConsultations = (reading: Reading): Promise<ConsultationSummary[]> =>
  reading.query<ConsultationSummary>(
    `select c.id, c.reference, c.title, c.method, c.asked, c.ends_on as "endsOn", c.result_due_on as "resultDueOn", c.state, c.size, c.result, p.title as owner, s.name as service,
            coalesce((select array_agg(coalesce(t.reference, t.title) order by u.position) from consultation_use u join connected_thing t on t.kind = u.used_kind and t.id = u.used_id
                      where u.consultation_id = c.id), '{}')::text[] as "usedIn"
     from consultation c join post p on p.id = c.owner_post_id left join service s on s.id = c.service_id
     where c.council_id = $1 order by c.ends_on desc, c.reference limit 5000`,
    [reading.council.id],
  );

/** A council objective of a year that nobody was consulted about. */
export interface UnaskedObjective {
  readonly id: Id;
  readonly reference: string;
  readonly title: string;
}

/**
 * The council's objectives of a year with no consultation behind them: none is used in the objective itself, nor in the council plan of which it is.
 * Source: Productivity Panel i, bold aspirations come from "needs and preferences"; source-systems B5.
 */
export const listObjectivesWithoutConsultation = (reading: Reading, year: FinancialYear): Promise<UnaskedObjective[]> =>
  reading.query<UnaskedObjective>(
    `select o.id, o.reference, o.title from objective o
     where o.council_id = $1 and o.year = $2 and o.level = 'council'
       and not exists (select 1 from consultation_use u where u.used_id in (o.id, o.plan_id)) order by o.reference limit 500`,
    [reading.council.id, year],
  );
