import type { Reading } from '../unit-of-work/reading';

/** The text that stands beside an event, such as its reason; undefined where there is none or it is withheld. */
export async function findWording(reading: Reading, eventId: string, field: string): Promise<string | undefined> {
  const [found] = await reading.query<{ text: string | null }>('select text from event_wording where event_id = $1 and field = $2', [
    eventId,
    field,
  ]);
  return found?.text ?? undefined;
}
