import { decimal } from '@golden-thread/domain/shared/decimal/decimal';
import { columnNamed } from '../council-pack/check-sheet';
import type { PackFault } from '../council-pack/council-pack';
import { readCsv } from '../tabular/csv';
import { type GivenFile, UnreadableFile } from '../tabular/table';

/** A senior post of a published organogram, and a group of like junior posts below one. Numbers are kept as text. */
export interface SeniorPost {
  readonly ref: string;
  readonly title: string;
  readonly unit: string;
  /** The ref of the post it reports to; null at the root. */
  readonly reportsTo: string | null;
  /** Null where the publication leaves it out. */
  readonly fte: string | null;
  /** Empty where the publication says none. */
  readonly grade: string;
}

export interface JuniorGroup {
  readonly row: number;
  readonly title: string;
  /** Empty where the publication has no column of grades. */
  readonly grade: string;
  readonly unit: string;
  readonly reportsTo: string;
  /** How many full-time equivalents the group is: 4.6 is five posts, the last of them 0.6. */
  readonly fte: string;
}

export interface Organogram {
  readonly senior: readonly SeniorPost[];
  readonly junior: readonly JuniorGroup[];
}

/** What reading the two files found: the organisation, with what was read otherwise than it was written, and every fault. */
export interface OrganogramRead extends Organogram {
  readonly notes: readonly string[];
  readonly faults: readonly PackFault[];
}

type Say = (row: number, column: string, found: string, accepted: string) => void;
interface Row {
  readonly row: number;
  readonly cell: (column: string) => string;
}

const seniorColumns = ['Post Unique Reference', 'Job Title', 'Unit', 'Reports to Senior Post', 'FTE'] as const;
const juniorColumns = ['Reporting Senior Post', 'Generic Job Title', 'Unit', 'Number of Posts in FTE'] as const;

function rowsOf({ name, bytes }: GivenFile, columns: readonly string[], faults: PackFault[]): Row[] {
  try {
    const table = readCsv(bytes, (cells) => columns.filter((column) => cells.map(columnNamed).includes(columnNamed(column))).length >= 2);
    const names = table.columns.map(columnNamed);
    const missing = columns.filter((column) => !names.includes(columnNamed(column)));
    if (missing.length > 0) throw new UnreadableFile(`no column ${missing.join(', ')}`, `columns ${columns.join(', ')}`, table.headerRow);
    return table.rows.map(({ row, cells }) => ({ row, cell: (column) => cells[names.indexOf(columnNamed(column))] ?? '' }));
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    faults.push({ file: name, row: error.row, column: error.column, found: error.found, accepted: error.accepted });
    return [];
  }
}

/** The publications' sign for the post at the top, in whatever case; some of them let it report to itself, or to nobody. */
const isRoot = (reportsTo: string, ref: string): boolean => /^x{1,3}$/i.test(reportsTo) || reportsTo === '' || reportsTo === ref;

/** A number of full-time equivalents; said as a fault where it is none. 0 is one: a post that is there and is not paid for. */
function fteOf(text: string, row: number, column: string, say: Say): string {
  if (decimal.isDecimal(text) && decimal.compare(text, '0') >= 0) return text;
  say(row, column, text === '' ? 'nothing' : text, 'a number, 0 or more');
  return '0';
}

/** Rows of one reference are one post that several share; where they say different things of it, that is a fault. */
function seniorPosts(rows: readonly Row[], file: string, say: Say): { posts: SeniorPost[]; notes: string[] } {
  const posts = new Map<string, SeniorPost>();
  const notes: string[] = [];
  const firsts = new Map<string, number>();
  for (const { row, cell } of rows) {
    const ref = cell('Post Unique Reference');
    if (ref === '') {
      say(row, 'Post Unique Reference', 'nothing', 'the reference of the post');
      continue;
    }
    const manager = cell('Reports to Senior Post');
    const fte = cell('FTE') === '' ? null : fteOf(cell('FTE'), row, 'FTE', say);
    const post = { ref, title: cell('Job Title'), unit: cell('Unit'), reportsTo: isRoot(manager, ref) ? null : manager, fte, grade: cell('Grade (or equivalent)') || cell('Grade') };
    const first = posts.get(ref);
    if (first === undefined) {
      posts.set(ref, post);
      firsts.set(ref, row);
      if (manager === ref) notes.push(`${file}, row ${row}: ${ref} reports to itself, and is taken for a post at the top`);
    } else if (first.title === post.title && first.unit === post.unit && first.reportsTo === post.reportsTo) {
      posts.set(ref, { ...first, fte: decimal.min(decimal.add(first.fte ?? '0', fte ?? '0'), '1') });
      notes.push(`${file}, row ${row}: ${ref} a second time, after row ${firsts.get(ref)}, is taken for a share of the same post`);
    } else {
      say(row, 'Post Unique Reference', `${ref} a second time, after row ${firsts.get(ref)}, with another title, unit or line`, 'each post once, or its shares with the same title, unit and line');
    }
  }
  return { posts: [...posts.values()], notes };
}

/**
 * Reads the two files of a published organogram (data.gov.uk, senior and junior posts). Posts that report to "XX", to themselves or to
 * nobody are at the top; rows of one reference are shares of one post. Answers every fault of both files, each under its own file's name.
 */
export function readOrganogram(seniorFile: GivenFile, juniorFile: GivenFile): OrganogramRead {
  const faults: PackFault[] = [];
  const saying = (file: string): Say => (row, column, found, accepted) => void faults.push({ file, row, column, found, accepted });
  const seniorRows = rowsOf(seniorFile, seniorColumns, faults);
  const { posts: senior, notes } = seniorPosts(seniorRows, seniorFile.name, saying(seniorFile.name));
  const refs = new Set(senior.map(({ ref }) => ref));
  for (const { row, cell } of seniorRows) {
    const manager = cell('Reports to Senior Post');
    if (!isRoot(manager, cell('Post Unique Reference')) && !refs.has(manager)) saying(seniorFile.name)(row, 'Reports to Senior Post', manager, 'the reference of a senior post, or XX at the top');
  }
  const roots = senior.filter(({ reportsTo }) => reportsTo === null).length;
  const say = saying(juniorFile.name);
  const junior = rowsOf(juniorFile, juniorColumns, faults).map(({ row, cell }) => {
    const reportsTo = cell('Reporting Senior Post');
    if (!refs.has(reportsTo)) say(row, 'Reporting Senior Post', reportsTo === '' ? 'nothing' : reportsTo, `the reference of a senior post of ${seniorFile.name}`);
    const fte = fteOf(cell('Number of Posts in FTE'), row, 'Number of Posts in FTE', say);
    return { row, title: cell('Generic Job Title'), grade: cell('Grade'), unit: cell('Unit'), reportsTo, fte };
  });
  const atTheTop = roots > 1 ? [`${seniorFile.name}: ${roots} posts report to nobody, and each is at the top of its own line`] : [];
  return { senior, junior, faults, notes: [...notes, ...atTheTop] };
}
