import type { Clinic } from '@golden-thread/domain/exception';
import { type IdOrReference, namedBy } from '../unit-of-work/id-or-reference';
import type { Loadable } from '../unit-of-work/loading';
import type { Finding, Reading } from '../unit-of-work/reading';
import type { UnitOfWork } from '../unit-of-work/unit-of-work';
import { ClinicRow } from './clinic.row';

const columns = `id, reference, exception_id as "exceptionId", round_id as "roundId", service_id as "serviceId", measure_id as "measureId",
  requested_by as "requestedBy", requester_id as "requesterId", reason, state, meets_on as "meetsOn", record, version`;

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
export async function listClinics(reading: Reading, roundId: string): Promise<Clinic[]> {
  return reading.query<Clinic>(`select ${columns} from clinic where round_id = $1 order by meets_on, reference`, [roundId]);
}

/** The reference of a clinic that is called, and not yet held, on a measure or on a service's plan. */
export async function findClinicCalledOn(reading: Reading, on: { serviceId: string; measureId: string | null }): Promise<string | null> {
  const [clinic] = await reading.query<{ reference: string }>(
    `select reference from clinic where service_id = $1 and measure_id is not distinct from $2::uuid and state = 'called' limit 1`,
    [on.serviceId, on.measureId],
  );
  return clinic?.reference ?? null;
}

export async function addClinic(work: UnitOfWork, clinic: Clinic): Promise<void> {
  await work.manager.insert(ClinicRow, { ...clinic, councilId: work.council.id } as never);
}

/** Writes a decided clinic over the one that was read. */
export async function saveClinic(work: UnitOfWork, { id, ...clinic }: Clinic): Promise<void> {
  await work.manager.update(ClinicRow, { id }, clinic as never);
}
