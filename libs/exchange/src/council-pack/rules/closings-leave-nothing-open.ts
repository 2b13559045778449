import type { CouncilPack, PackFault, SheetName } from '../council-pack';
import type { PackRule, UncheckedSheets } from './pack-rule';

type Part = 'directorates' | 'services' | 'units';

/** What lies in a part, by the sheets and the column that name it. */
const within: Readonly<Record<Part, readonly (readonly [SheetName, string])[]>> = {
  directorates: [['services', 'directorate'], ['posts', 'directorate']],
  services: [['units', 'service'], ['posts', 'service']],
  units: [['posts', 'unit']],
};

type Loose = Readonly<Record<string, string | null | undefined>>;
const outlasts = (row: Loose, column: string, day: string): boolean => row[column] !== undefined && (row[column] ?? '9999-12-31') > day;

/** References of what still stands in a place after a day, a few of them. */
function named(rows: readonly Loose[]): string {
  const refs = rows.map((row) => row['ref'] ?? row['person'] ?? '');
  return refs.length > 5 ? `${refs.slice(0, 5).join(', ')} and ${refs.length - 5} more` : refs.join(', ');
}

/** What stands in each place of the council as it will be, by sheet, column and place: read once, however much closes. */
class Contents {
  private readonly groups = new Map<string, Map<string, Loose[]>>();

  constructor(private readonly sheets: UncheckedSheets) {}

  in(sheet: SheetName, column: string, ref: string): readonly Loose[] {
    const key = `${sheet} ${column}`;
    const group = this.groups.get(key) ?? new Map<string, Loose[]>();
    if (!this.groups.has(key)) {
      for (const row of this.sheets.all(sheet) as unknown as readonly Loose[]) {
        const place = row[column];
        if (typeof place !== 'string') continue;
        const there = group.get(place);
        if (there === undefined) group.set(place, [row]);
        else there.push(row);
      }
      this.groups.set(key, group);
    }
    return group.get(ref) ?? [];
  }
}

/** What the pack closes; what was closed before is not of its making. */
const closing = <S extends Part | 'posts'>(sheets: UncheckedSheets, sheet: S) =>
  (sheets.rows(sheet) as readonly Partial<CouncilPack[S][number]>[]).flatMap((row) => {
    const isNew = row.closed_on !== sheets.knownRow(sheet, row)?.cells['closed_on'];
    return row.ref && row.closed_on && isNew ? [{ row: row.row!, ref: row.ref, day: row.closed_on as string }] : [];
  });

/** What closes has nothing left in it that goes on: as on its page, it is moved, closed or ended first, here in the same pack. */
export const closingsLeaveNothingOpen: PackRule = (sheets) => {
  const contents = new Contents(sheets);
  const parts = (Object.keys(within) as Part[]).flatMap((sheet) =>
    closing(sheets, sheet).flatMap(({ row, ref, day }): PackFault[] => {
      const left = within[sheet].flatMap(([inside, column]) => contents.in(inside, column, ref).filter((one) => outlasts(one, 'closed_on', day)));
      return left.length === 0 ? [] : [sheets.fault(sheet, row, 'closed_on', `${day}, while ${named(left)} goes on in ${ref}`, 'a part with nothing left in it: move or close that in the same pack')];
    }),
  );
  const posts = closing(sheets, 'posts').flatMap(({ row, ref, day }): PackFault[] => {
    const left = contents.in('holdings', 'post', ref).filter((one) => outlasts(one, 'ends_on', day));
    return left.length === 0 ? [] : [sheets.fault('posts', row, 'closed_on', `${day}, while ${ref} is held beyond it`, 'a post whose holdings end by then: say so in holdings')];
  });
  return [...parts, ...posts];
};
