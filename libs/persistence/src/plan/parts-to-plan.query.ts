import type { Reading } from '../unit-of-work/reading';

/** The services and directorates that plan a year: those that are not closed. */
export async function listPartsToPlan(
  reading: Reading,
): Promise<{ readonly services: readonly { readonly id: string; readonly name: string }[]; readonly directorateIds: readonly string[] }> {
  const services = await reading.query<{ id: string; name: string }>(
    'select id, name from service where council_id = $1 and (closed_on is null or closed_on > $2) order by code',
    [reading.council.id, reading.today],
  );
  const directorates = await reading.query<{ id: string }>(
    'select id from directorate where council_id = $1 and (closed_on is null or closed_on > $2) order by code',
    [reading.council.id, reading.today],
  );
  return { services, directorateIds: directorates.map(({ id }) => id) };
}

/** The services of a directorate that are not closed. */
export const listServicesOfDirectorate = (reading: Reading, directorateId: string): Promise<{ id: string; name: string }[]> =>
  reading.query('select id, name from service where council_id = $1 and directorate_id = $2 and (closed_on is null or closed_on > $3) order by code', [
    reading.council.id, directorateId, reading.today,
  ]);
