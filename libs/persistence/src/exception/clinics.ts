import type { Clinic } from '@golden-thread/domain/exception/clinic';
import type { ExceptionId, MeasureId, RoundId, ServiceId } from '@golden-thread/domain/shared/id';
import { type IdOrReference, namedBy } from '../unit-of-work/id-or-reference';
import type { Finding, Loadable, Reading, UnitOfWork } from '../unit-of-work/unit-of-work';

const columns = `id, reference, exception_id as "exceptionId", round_id as "roundId", service_id as "serviceId", measure_id as "measureId",
  requested_by as "requestedBy", requester_id as "requesterId", reason, state, meets_on as "meetsOn", record, briefing, version`;

const find = namedBy('find-clinic', { table: 'clinic', reference: 'reference' }, (whereNamed) => `select ${columns} from clinic where ${whereNamed}`);

export async function findClinic(finding: Finding, named: IdOrReference): Promise<Clinic | undefined> {
  const [clinic] = await finding.query<Clinic>(find(named), [named]);
  return clinic;
}

/** A clinic held for a decision on it, with its round. */
export const clinicToChange: Loadable<Clinic> = {
  type: 'clinic', table: 'clinic', reference: 'reference', within: { type: 'round', column: 'round_id' }, find: findClinic,
};

/** The clinics that a round looks after. */
export async function listClinicsByRound(reading: Reading, roundId: RoundId): Promise<Clinic[]> {
  return reading.query<Clinic>(`select ${columns} from clinic where round_id = $1 order by meets_on, reference`, [roundId]);
}

/** The clinics that were called by decisions on an exception, those withdrawn too. */
export const listClinicsOfException = (reading: Reading, exceptionId: ExceptionId): Promise<Clinic[]> =>
  reading.query<Clinic>(`select ${columns} from clinic where exception_id = $1 order by reference`, [exceptionId]);

/** The reference of a clinic that is called, and not yet held, on a measure or on a service's plan. */
export async function findClinicCalledOn(reading: Reading, on: { serviceId: ServiceId; measureId: MeasureId | null }): Promise<string | null> {
  const [clinic] = await reading.query<{ reference: string }>(
    `select reference from clinic where service_id = $1 and measure_id is not distinct from $2::uuid and state = 'called' limit 1`,
    [on.serviceId, on.measureId],
  );
  return clinic?.reference ?? null;
}

export async function addClinic(work: UnitOfWork, clinic: Clinic): Promise<void> {
  const { id, reference, exceptionId, roundId, serviceId, measureId, requestedBy, requesterId, reason, state, meetsOn, record, version } = clinic;
  work.send(
    `insert into clinic (id, council_id, reference, exception_id, round_id, service_id, measure_id, requested_by, requester_id, reason, state, meets_on,
                         record, version)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)`,
    [id, work.council.id, reference, exceptionId, roundId, serviceId, measureId, requestedBy, requesterId, reason, state, meetsOn, record, version],
  );
}

/** Writes a decided clinic over the one that was read; what it is about and who asked for it stays. */
export async function saveClinic(work: UnitOfWork, clinic: Clinic): Promise<void> {
  const { id, roundId, reason, state, meetsOn, record, briefing, version } = clinic;
  work.send('update clinic set round_id = $2, reason = $3, state = $4, meets_on = $5, record = $6, version = $7, briefing = $8 where id = $1', [
    id, roundId, reason, state, meetsOn, record, version, briefing,
  ]);
}
