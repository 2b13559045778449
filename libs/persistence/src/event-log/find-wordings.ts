import type { Reading } from '../unit-of-work/reading';

/** The texts beside an event that are not withheld, by field. */
export async function findWordings(reading: Reading, eventId: string): Promise<Readonly<Record<string, string>>> {
  const rows = await reading.query<{ field: string; text: string }>(
    'select field, text from event_wording where event_id = $1 and text is not null order by field',
    [eventId],
  );
  return Object.fromEntries(rows.map(({ field, text }) => [field, text]));
}
