import type { CalendarDate } from '@golden-thread/domain/calendar/dates';
import type { ImportEvent } from '@golden-thread/domain/import/events';
import type { Stream } from '@golden-thread/domain/shared/domain-event';
import type { ImportId, MeasureId } from '@golden-thread/domain/shared/id';
import type { PackChange } from '@golden-thread/exchange/council-pack/changes';
import { isDated } from '@golden-thread/exchange/council-pack/organisation-day';
import type { CouncilPack } from '@golden-thread/exchange/council-pack/council-pack';
import type { UnitOfWork } from '@golden-thread/persistence/unit-of-work/unit-of-work';
import type { IdsOfPack } from './organisation-of-pack';

type RowOf<S extends keyof CouncilPack> = CouncilPack[S][number];

/** Where the rows are recorded, and which import they came with. */
interface Recording {
  readonly ids: IdsOfPack;
  readonly measureIds: ReadonlyMap<string, MeasureId>;
  readonly importId: ImportId | null;
  /** Since when what changes of the organisation is so. */
  readonly from: CalendarDate;
}

const ofMeasure = (id: MeasureId | undefined): Stream | undefined => (id === undefined ? undefined : { type: 'measure', id });

/**
 * The thing that a row is about: what holds a post is the post's history, who sits on a committee the committee's, targets and figures
 * the measure's. Plans tell of their objectives themselves.
 */
function streamOf({ sheet, row }: PackChange, { ids, measureIds }: Recording): Stream | undefined {
  switch (sheet) {
    case 'directorates': return { type: 'directorate', id: ids.of(sheet, (row as RowOf<'directorates'>).ref) };
    case 'services': return { type: 'service', id: ids.of(sheet, (row as RowOf<'services'>).ref) };
    case 'units': return { type: 'unit', id: ids.of(sheet, (row as RowOf<'units'>).ref) };
    case 'posts': return { type: 'post', id: ids.of(sheet, (row as RowOf<'posts'>).ref) };
    case 'people': return { type: 'person', id: ids.of(sheet, (row as RowOf<'people'>).ref) };
    case 'holdings': case 'deputies': return { type: 'post', id: ids.of('posts', (row as RowOf<'holdings'>).post) };
    case 'committees': return { type: 'committee', id: ids.of(sheet, (row as RowOf<'committees'>).ref) };
    case 'committee-members': case 'meetings': return { type: 'committee', id: ids.of('committees', (row as RowOf<'meetings'>).committee) };
    case 'measures': return ofMeasure(measureIds.get((row as RowOf<'measures'>).ref));
    case 'targets': case 'target-statements': case 'values': case 'published-statuses': return ofMeasure(measureIds.get((row as RowOf<'values'>).measure));
    default: return undefined;
  }
}

const before = (was: string | null): string => (was === null ? '' : `${was}, now `);

/** What a row is called in the history of its thing: its reference, or the day or period that tells it from the thing's others. */
function refOf(row: PackChange['row']): string {
  if ('ref' in row) return row.ref;
  if ('period' in row) return row.period;
  if ('measure' in row) return row.measure;
  return 'post' in row ? (row.post ?? '') : 'committee' in row ? row.committee : '';
}

/** Records each row that an import brought or changed as an event of its thing: which cells, what they were and what they became. */
export function recordRows(work: UnitOfWork, changes: readonly PackChange[], recording: Recording): void {
  const { importId, from } = recording;
  for (const change of changes.filter(({ effect }) => effect !== 'leaves')) {
    const stream = streamOf(change, recording);
    if (stream === undefined) continue;
    const { sheet, row, known, cells } = change;
    const event: ImportEvent = {
      name: 'RowImported',
      stream,
      payload: { sheet, ref: refOf(row), added: known === null, columns: cells.map(({ column }) => column), ...(isDated(change) && { from }), ...(importId !== null && { importId }) },
      wording: Object.fromEntries(cells.map(({ column, was, becomes }) => [column, `${before(was)}${becomes ?? 'nothing'}`])),
    };
    work.record(event);
  }
}
