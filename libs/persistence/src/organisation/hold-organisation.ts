import type { UnitOfWork } from '../unit-of-work/unit-of-work';

/** Holds a council's organisation until the end of the transaction, so that two changes to it follow each other. */
export async function holdOrganisation(work: UnitOfWork): Promise<void> {
  await work.query(`select pg_advisory_xact_lock(hashtextextended('organisation ' || $1, 0))`, [work.council.id]);
}
