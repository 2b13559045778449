import type { Framework } from '@golden-thread/domain/assessment/framework';
import type { FrameworkId } from '@golden-thread/domain/shared/id';
import type { Finding, Loadable, Reading, UnitOfWork } from '../unit-of-work/unit-of-work';

/** A framework that is being drafted. Its id is that of the version which it becomes. */
export interface FrameworkDraft {
  readonly id: FrameworkId;
  /** The installed version that it changes; null where it is made from the blank. */
  readonly fromId: FrameworkId | null;
  readonly content: Framework;
  readonly version: number;
}

export async function findFrameworkDraft(finding: Finding, id: FrameworkId): Promise<FrameworkDraft | undefined> {
  const [draft] = await finding.query<FrameworkDraft>('select id, from_id as "fromId", content, version from framework_draft where id = $1', [id]);
  return draft;
}

/** A draft held for a decision on it. */
export const frameworkDraftToChange: Loadable<FrameworkDraft, FrameworkId> = { type: 'framework', table: 'framework_draft', reference: null, find: findFrameworkDraft };

/** A draft in a list, with the version that it becomes. */
export interface DraftedFramework {
  readonly id: FrameworkId;
  readonly title: string;
  readonly version: string;
}

export const listFrameworkDrafts = (reading: Reading): Promise<DraftedFramework[]> =>
  reading.query<DraftedFramework>(
    `select id, coalesce(content->>'title', '') as title, coalesce(content->>'version', '') as version from framework_draft where council_id = $1 order by 2, 3`, [reading.council.id],
  );

export function addFrameworkDraft(work: UnitOfWork, { id, fromId, content }: Omit<FrameworkDraft, 'version'>): void {
  work.send('insert into framework_draft (id, council_id, from_id, content, version) values ($1, $2, $3, $4, 1)', [id, work.council.id, fromId, JSON.stringify(content)]);
}

/** Writes a draft over what was read, one version on. */
export function saveFrameworkDraft(work: UnitOfWork, { id, content }: Pick<FrameworkDraft, 'id' | 'content'>): void {
  work.send('update framework_draft set content = $2, version = version + 1 where id = $1', [id, JSON.stringify(content)]);
}

/** A draft that is published, or thrown away. */
export function deleteFrameworkDraft(work: UnitOfWork, id: FrameworkId): void {
  work.send('delete from framework_draft where id = $1', [id]);
}
