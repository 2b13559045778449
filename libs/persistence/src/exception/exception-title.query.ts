import type { Reading } from '../unit-of-work/reading';

/** What an exception is about, as tasks, issues and plans call it: the measure's title, or the service without a review. */
export async function findExceptionTitle(
  reading: Reading,
  about: { readonly serviceId: string; readonly measureId: string | null },
): Promise<string> {
  const [measure] =
    about.measureId === null ? [] : await reading.query<{ title: string }>('select title from measure where id = $1', [about.measureId]);
  if (measure) return measure.title;
  const [service] = await reading.query<{ name: string }>('select name from service where id = $1', [about.serviceId]);
  return `No service review from ${service?.name ?? 'a closed service'}`;
}
