import type { Framework } from '@golden-thread/domain/assessment/framework';
import type { FrameworkId } from '@golden-thread/domain/shared/id';
import { canonicalJson, digest } from '../event-log/hashes';
import type { Reading, UnitOfWork } from '../unit-of-work/unit-of-work';

/** A version of a framework that a council has installed. */
export interface InstalledFramework {
  readonly id: FrameworkId;
  readonly key: string;
  readonly version: string;
  readonly title: string;
}

/** What a framework says, as one number: two files of one version that differ have two. */
const digestOf = (framework: Framework): string => digest(canonicalJson(framework));

/** Versions as they were installed; of one day as they are counted. */
const newestFirst = 'installed_at desc, length(version) desc, version desc';

/** The installed frameworks, each with its newest version first. */
export const listFrameworks = (reading: Reading): Promise<InstalledFramework[]> =>
  reading.query<InstalledFramework>(`select id, key, version, title from framework where council_id = $1 order by title, ${newestFirst}`, [reading.council.id]);

/** What an installed framework says; undefined where the council has none of this id. */
export async function findFramework(reading: Reading, id: FrameworkId): Promise<Framework | undefined> {
  const [found] = await reading.query<{ content: Framework }>('select content from framework where id = $1', [id]);
  return found?.content;
}

/** What the version said that was installed before another of the same framework; undefined where that was the first. */
export async function findFrameworkBefore(reading: Reading, { id, key }: { readonly id: FrameworkId; readonly key: string }): Promise<Framework | undefined> {
  const versions = await reading.query<{ id: FrameworkId }>(`select id from framework where council_id = $1 and key = $2 order by ${newestFirst}`, [reading.council.id, key]);
  const before = versions[versions.findIndex((one) => one.id === id) + 1];
  return before && findFramework(reading, before.id);
}

/** The newest installed version of each framework, with what it says. */
export const listNewestFrameworks = (reading: Reading): Promise<{ id: FrameworkId; framework: Framework }[]> =>
  reading.query<{ id: FrameworkId; framework: Framework }>(
    `select newest.id, newest.content as framework
     from (select distinct on (f.key) f.id, f.title, f.content from framework f where f.council_id = $1 order by f.key, ${newestFirst}) newest order by newest.title`,
    [reading.council.id],
  );

/** Whether the council has this version already, and whether it says the same. */
export async function findSameVersion(reading: Reading, framework: Framework): Promise<'none' | 'same' | 'other'> {
  const [found] = await reading.query<{ digest: string }>('select digest from framework where council_id = $1 and key = $2 and version = $3', [reading.council.id, framework.key, framework.version]);
  if (!found) return 'none';
  return found.digest === digestOf(framework) ? 'same' : 'other';
}

export function addFramework(work: UnitOfWork, id: FrameworkId, framework: Framework): void {
  const { key, version, title } = framework;
  work.send('insert into framework (id, council_id, key, version, title, content, digest, installed_at) values ($1, $2, $3, $4, $5, $6, $7, $8)', [
    id, work.council.id, key, version, title, JSON.stringify(framework), digestOf(framework), work.now,
  ]);
}
