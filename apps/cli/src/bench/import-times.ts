import { commandLineActor } from '@golden-thread/application/authority/command-line-actor';
import { importCouncilPack } from '@golden-thread/application/council-pack/import-council-pack';
import { readPack } from '@golden-thread/exchange/council-pack/read-pack';
import type { GivenFile } from '@golden-thread/exchange/tabular/table';
import { addCouncil } from '@golden-thread/persistence/organisation/councils';
import type { BenchCouncil } from './bench-council';

/** What a large council hands in when it comes. */
const size = { services: 40, posts: 13_000, people: 10_000, measures: 1000, periods: 20 } as const;

const range = <T>(count: number, of: (n: number) => T): T[] => Array.from({ length: count }, (_, n) => of(n));
const csv = (name: string, heads: string, rows: readonly string[]): GivenFile => ({ name: `${name}.csv`, bytes: new TextEncoder().encode([heads, ...rows].join('\n')) });

/** Ten below each: a tree of posts that ends at one. */
const managerOf = (n: number): string => (n === 0 ? '' : `P${Math.floor((n - 1) / 10)}`);

const periodOf = (n: number): string => `${2019 + Math.floor(n / 4)}/${String(20 + Math.floor(n / 4)).padStart(2, '0')} Q${(n % 4) + 1}`;

/** A pack of 10,000 people in 13,000 posts, with 1,000 measures and 20,000 figures of the years before. */
const largePack = (ref: string): readonly GivenFile[] => [
  csv('council', 'ref,name,kind,clock_date', [`${ref},Large council,training,2026-04-01`]),
  csv('directorates', 'ref,name', ['D1,All']),
  csv('services', 'ref,name,directorate', range(size.services, (n) => `S${n},Service ${n},D1`)),
  csv('posts', 'ref,title,service,reports_to,roles', range(size.posts, (n) => `P${n},Post ${n},S${n % size.services},${managerOf(n)},employee`)),
  csv('people', 'ref,name,email', range(size.people, (n) => `E${n},Person ${n},person${n}@${ref}.example`)),
  csv('holdings', 'post,person,starts_on', range(size.people, (n) => `P${n},E${n},2020-01-06`)),
  csv('measures', 'ref,name,definition,service,dimension,polarity,frequency,unit,decimals,cumulative,tolerance_amber,kind,owner_post,verifier_post',
    range(size.measures, (n) => `M${n},Measure ${n},As it says,S${n % size.services},council-plan,maximise,quarterly,count,0,no,5,local,P${n},P${n + 1}`)),
  csv('values', 'measure,period,value', range(size.measures, (n) => range(size.periods, (p) => `M${n},${periodOf(p)},${100 + ((n * 7 + p * 3) % 50)}`)).flat()),
];

/** How long a large council's pack takes to be judged, and to be applied with all that was judged once more; and the memory that it takes. */
export async function measureImport({ database, table }: Pick<BenchCouncil, 'database' | 'table'>): Promise<void> {
  const slug = 'bench-import';
  const actor = commandLineActor(await addCouncil(database, { name: 'Large council', slug, clockAt: '2026-04-01T08:00:00.000Z' }));
  const before = process.memoryUsage().rss;
  const begun = performance.now();
  const files = readPack(largePack(slug));
  const previewed = await importCouncilPack(database, actor, { files, preview: true });
  const judged = performance.now();
  const imported = await importCouncilPack(database, actor, { files });
  const applied = performance.now();
  if (!previewed.ok || previewed.value.state !== 'previewed' || !imported.ok || imported.value.state !== 'imported') throw new Error(JSON.stringify([previewed, imported]).slice(0, 2000));
  const title = `${size.people.toLocaleString('en-GB')} people, ${size.posts.toLocaleString('en-GB')} posts`;
  table.figure(`import of ${title}: judged`, { measured: (judged - begun) / 1000, unit: 's', aim: 10 });
  table.figure(`import of ${title}: applied`, { measured: (applied - judged) / 1000, unit: 's', aim: 20, note: 'judged once more within it' });
  table.figure('import: memory beyond what was there', { measured: (process.memoryUsage().rss - before) / 1e6, unit: 'MB', aim: 500 });
}
