import type { Clinic } from '@golden-thread/domain/exception';
import type { Reading } from '../unit-of-work/reading';
import type { UnitOfWork } from '../unit-of-work/unit-of-work';
import { ClinicRow } from './clinic.row';

const columns = `id, reference, exception_id as "exceptionId", round_id as "roundId", service_id as "serviceId", measure_id as "measureId",
  state, meets_on as "meetsOn", record, version`;

export async function findClinic(reading: Reading, id: string): Promise<Clinic | undefined> {
  const [clinic] = await reading.query<Clinic>(`select ${columns} from clinic where id = $1`, [id]);
  return clinic;
}

/** A clinic by its id or its reference such as CL-1. */
export async function findClinicNamed(reading: Reading, named: string): Promise<Clinic | undefined> {
  const [clinic] = await reading.query<Clinic>(`select ${columns} from clinic where id::text = $1 or reference = $1`, [named]);
  return clinic;
}

/** The clinics called by a round's corporate review. */
export async function listClinics(reading: Reading, roundId: string): Promise<Clinic[]> {
  return reading.query<Clinic>(`select ${columns} from clinic where round_id = $1 order by meets_on, reference`, [roundId]);
}

export async function addClinic(work: UnitOfWork, clinic: Clinic): Promise<void> {
  await work.manager.insert(ClinicRow, { ...clinic, councilId: work.council.id } as never);
}

/** Writes a decided clinic over the one that was read. */
export async function saveClinic(work: UnitOfWork, { id, ...clinic }: Clinic): Promise<void> {
  await work.manager.update(ClinicRow, { id }, clinic as never);
}
