import type { Seen } from '../../apps/api/src/testing/browser';

/** Pages of Internal Audit and of the operator: the one reads the record itself, the other what carries it. */
const ofTheEngine = /^\/(history|deliveries)([/?]|$)/;

/** What an officer, a manager or a councillor never needs to read: ids, digests, and names of what the product is made of. */
const engineWords = [
  /\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\b/,
  /\b[0-9a-f]{32,}\b/,
  /\b(workflows?|outbox|Temporal|Redis|PostgreSQL|payload|idempotency|undefined|NaN|null|event log|hash|seals?|parked|dead-lettered|UUID|SQL)\b/,
];

/** What is there to be compared by machine stands under a heading, or behind a summary, that says so. */
const howToCheck = /<h2[^>]*>How to check this report<\/h2>[\s\S]*?(?=<h2|<\/main>)/g;
const withoutChecks = (html: string): string => html.replaceAll(howToCheck, '').replaceAll(/<details[\s\S]*?<\/details>/g, (details) => (details.includes('How to check') ? '' : details));

/** What stands on a page, scripts, styles, tags and what is typed into fields left out. */
const textOf = (html: string): string => withoutChecks(html).replaceAll(/<(script|style|textarea)[\s\S]*?<\/\1>/g, '').replaceAll(/<[^>]*>/g, ' ');

/** What a page lacks that everybody's page has: one h1 that says its question, and no word of the engine but on the pages that are about it. */
export function plainnessFaults(path: string, { status, html }: Seen): string[] {
  const main = /<main[\s\S]*<\/main>/.exec(html)?.[0];
  if (status !== 200 || main === undefined) return [];
  const headings = main.match(/<h1[\s>]/g)?.length ?? 0;
  const found = ofTheEngine.test(path) ? [] : engineWords.flatMap((word) => word.exec(textOf(main))?.[0] ?? []);
  return [...(headings === 1 ? [] : [`${path} has ${headings} h1`]), ...found.map((word) => `${path} shows "${word}"`)];
}
