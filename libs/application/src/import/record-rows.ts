import type { ImportEvent } from '@golden-thread/domain/import/events';
import type { Stream } from '@golden-thread/domain/shared/domain-event';
import type { PackChange } from '@golden-thread/exchange/council-pack/changes';
import type { CouncilPack } from '@golden-thread/exchange/council-pack/council-pack';
import type { UnitOfWork } from '@golden-thread/persistence/unit-of-work/unit-of-work';
import type { IdsOfPack } from './organisation-of-pack';

type RowOf<S extends keyof CouncilPack> = CouncilPack[S][number];

/** The thing that a row is about: what holds a post is the post's history, who sits on a committee the committee's. */
function streamOf({ sheet, row }: PackChange, ids: IdsOfPack): Stream | undefined {
  switch (sheet) {
    case 'directorates': return { type: 'directorate', id: ids.of(sheet, (row as RowOf<'directorates'>).ref) };
    case 'services': return { type: 'service', id: ids.of(sheet, (row as RowOf<'services'>).ref) };
    case 'units': return { type: 'unit', id: ids.of(sheet, (row as RowOf<'units'>).ref) };
    case 'posts': return { type: 'post', id: ids.of(sheet, (row as RowOf<'posts'>).ref) };
    case 'people': return { type: 'person', id: ids.of(sheet, (row as RowOf<'people'>).ref) };
    case 'holdings': case 'deputies': return { type: 'post', id: ids.of('posts', (row as RowOf<'holdings'>).post) };
    case 'committees': return { type: 'committee', id: ids.of(sheet, (row as RowOf<'committees'>).ref) };
    case 'committee-members': case 'meetings': return { type: 'committee', id: ids.of('committees', (row as RowOf<'meetings'>).committee) };
    default: return undefined;
  }
}

const before = (was: string | null): string => (was === null ? '' : `${was}, now `);

/** Records each row that an import brought or changed as an event of its thing: which cells, what they were and what they became. */
export function recordRows(work: UnitOfWork, changes: readonly PackChange[], ids: IdsOfPack): void {
  for (const change of changes) {
    const stream = streamOf(change, ids);
    if (stream === undefined) continue;
    const { sheet, row, known, cells } = change;
    const ref = 'ref' in row ? row.ref : 'post' in row ? row.post : 'committee' in row ? row.committee : '';
    const event: ImportEvent = {
      name: 'RowImported',
      stream,
      payload: { sheet, ref, added: known === null, columns: cells.map(({ column }) => column) },
      wording: Object.fromEntries(cells.map(({ column, was, becomes }) => [column, `${before(was)}${becomes ?? 'nothing'}`])),
    };
    work.record(event);
  }
}
