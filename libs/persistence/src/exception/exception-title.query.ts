import type { Finding } from '../unit-of-work/reading';

/** What an exception is about, as tasks, issues and plans call it: the measure's title, or the service without a review. */
export async function findExceptionTitle(
  finding: Finding,
  about: { readonly serviceId: string; readonly measureId: string | null },
): Promise<string> {
  const [measure] =
    about.measureId === null ? [] : await finding.query<{ title: string }>('select title from measure where id = $1', [about.measureId]);
  if (measure) return measure.title;
  const [service] = await finding.query<{ name: string }>('select name from service where id = $1', [about.serviceId]);
  return `No service review from ${service?.name ?? 'a closed service'}`;
}
