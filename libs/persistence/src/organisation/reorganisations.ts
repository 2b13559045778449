/** Services that merge or split on a day, as they are kept, and what they are decided by. */

import type { CalendarDate } from '@golden-thread/domain/calendar/dates';
import type { ReorganisationFacts, ServiceFound } from '@golden-thread/domain/organisation/decide-reorganisation';
import type { CameFrom } from '@golden-thread/domain/measure/former-service';
import type { IntoService, Reorganisation } from '@golden-thread/domain/organisation/service-reorganisation';
import type { DirectorateId, MeasureId, ReorganisationId, ServiceId } from '@golden-thread/domain/shared/id';
import type { Reading, UnitOfWork } from '../unit-of-work/unit-of-work';

const columns = `id, kind, effective_on as "effectiveOn", from_service_ids as "from", goes_to as "into", into_service_id as "intoServiceId", unit_ids as "unitIds", state, reason, version`;

export async function findReorganisation(reading: Reading, id: ReorganisationId): Promise<Reorganisation | undefined> {
  const [found] = await reading.query<Reorganisation>(`select ${columns} from reorganisation where council_id = $1 and id = $2`, [reading.council.id, id]);
  return found;
}

/** Every one that was more than looked at, the latest day first. */
export const listReorganisations = (reading: Reading): Promise<Reorganisation[]> =>
  reading.query<Reorganisation>(`select ${columns} from reorganisation where council_id = $1 and state <> 'previewed' order by effective_on desc, proposed_at desc, id`, [reading.council.id]);

/** Those that wait for their day, the first first. */
export const listPlannedReorganisations = (reading: Reading): Promise<Reorganisation[]> =>
  reading.query<Reorganisation>(`select ${columns} from reorganisation where council_id = $1 and state = 'planned' order by effective_on, proposed_at, id`, [reading.council.id]);

export function addReorganisation(work: UnitOfWork, reorganisation: Reorganisation): void {
  const { id, kind, effectiveOn, from, into, intoServiceId, unitIds, state, reason, version } = reorganisation;
  work.send(
    `insert into reorganisation (id, council_id, kind, effective_on, from_service_ids, goes_to, into_service_id, unit_ids, state, reason, proposed_at, version)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
    [id, work.council.id, kind, effectiveOn, from, JSON.stringify(into satisfies IntoService), intoServiceId, unitIds, state, reason, work.now, version],
  );
}

export const saveReorganisationState = (work: UnitOfWork, { id, state, reason, version }: Reorganisation): void =>
  work.send('update reorganisation set state = $3, reason = $4, version = $5 where council_id = $1 and id = $2', [work.council.id, id, state, reason, version]);

/** What a reorganisation is decided by, as things stand now. */
export async function findReorganisationFacts(reading: Reading): Promise<ReorganisationFacts> {
  const [services, directorates, planned, running] = await Promise.all([
    reading.query<ServiceFound>(
      `select s.id, s.code, s.name, s.closed_on as "closedOn", (select coalesce(jsonb_agg(jsonb_build_object('id', u.id, 'code', u.code, 'name', u.name) order by u.name), '[]') from unit u
              where u.service_id = s.id and (u.closed_on is null or u.closed_on > $2)) as units
       from service s where s.council_id = $1 order by s.name`,
      [reading.council.id, reading.today],
    ),
    reading.query<{ id: DirectorateId; code: string; name: string }>('select id, code, name from directorate where council_id = $1 and (closed_on is null or closed_on > $2) order by name', [reading.council.id, reading.today]),
    listPlannedReorganisations(reading),
    reading.query(`select 1 from performance_year where council_id = $1 and state = 'running' limit 1`, [reading.council.id]),
  ]);
  return { services, openDirectorates: directorates, planned, yearRuns: running.length > 0 };
}

/** A service that is formed, with the committee and the lead member of the one that it comes out of. */
export const addFormedService = (work: UnitOfWork, formed: { readonly id: ServiceId; readonly code: string; readonly name: string; readonly directorateId: DirectorateId; readonly headPostId: string | null }, out: ServiceId): void =>
  work.send(
    `insert into service (id, council_id, directorate_id, code, name, head_post_id, lead_member_post_id, committee_id)
     select $2, $1, $3, $4, $5, $6, s.lead_member_post_id, s.committee_id from service s where s.council_id = $1 and s.id = $7`,
    [work.council.id, formed.id, formed.directorateId, formed.code, formed.name, formed.headPostId, out],
  );

export const endServices = (work: UnitOfWork, ids: readonly ServiceId[], lastDay: CalendarDate): void =>
  work.send('update service set closed_on = $3 where council_id = $1 and id = any ($2)', [work.council.id, ids, lastDay]);

/** From which services a thing came, the latest first. */
export const listWhereItCameFrom = (reading: Reading, thingId: string): Promise<CameFrom[]> =>
  reading.query<CameFrom>(
    `select s.name as service, r.effective_on as "on", r.kind from service_succession c join reorganisation r on r.id = c.reorganisation_id join service s on s.id = c.from_service_id
     where c.council_id = $1 and c.thing_id = $2 order by r.effective_on desc`,
    [reading.council.id, thingId],
  );

/** The measures that came from other services, each with these, the latest first. */
export async function listWhereMeasuresCameFrom(reading: Reading): Promise<ReadonlyMap<MeasureId, readonly CameFrom[]>> {
  const rows = await reading.query<CameFrom & { measureId: MeasureId }>(
    `select c.thing_id as "measureId", s.name as service, r.effective_on as "on", r.kind from service_succession c join reorganisation r on r.id = c.reorganisation_id
       join service s on s.id = c.from_service_id where c.council_id = $1 and c.kind = 'measure' order by r.effective_on desc`,
    [reading.council.id],
  );
  const found = new Map<MeasureId, CameFrom[]>();
  for (const { measureId, ...from } of rows) found.set(measureId, [...(found.get(measureId) ?? []), from]);
  return found;
}
