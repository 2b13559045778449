import { addDays, type CalendarDate } from '@golden-thread/domain/calendar/dates';
import type { ChartComparison } from '@golden-thread/domain/organisation/chart-comparison';
import { decimal } from '@golden-thread/domain/shared/decimal/decimal';
import { type KnownCouncil, type KnownRow, noCouncil } from '../council-pack/known-council';
import { writeCsv } from '../tabular/csv';
import type { GivenFile } from '../tabular/table';
import { type ChartPost, openRows, partRefs, postRefs } from './assign-refs';
import type { JuniorGroup, Organogram } from './read-organogram';

/** The posts of a group, by their full-time equivalents: as many whole ones as it has, and one for what is left over. */
export function expandGroup({ fte }: Pick<JuniorGroup, 'fte'>): readonly string[] {
  const whole = Number(fte.split('.')[0]);
  const rest = decimal.subtract(fte, String(whole));
  return [...Array.from({ length: whole }, () => '1'), ...(decimal.isZero(rest) ? [] : [rest])];
}

type Cells = readonly (string | null)[];

const file = (name: string, columns: readonly string[], rows: readonly Cells[]): GivenFile => ({
  name: `${name}.csv`,
  bytes: new TextEncoder().encode(writeCsv(columns, rows)),
});

/** 'Anglian - Anglian Office - Waste' is the unit; its first part stands for a directorate, its first two for a service. */
const partsOf = (unit: string) => {
  const words = unit.split(' - ');
  return { directorate: words[0]!, service: words.slice(0, 2).join(' - '), unit };
};

/** A publication's posts one by one, under keys of their own. */
const chartPosts = ({ senior, junior }: Organogram): ChartPost[] => [
  ...senior.map(({ ref, title, unit, reportsTo, fte, grade }) => ({ key: ref, ownRef: ref, title, unit, line: reportsTo, fte, grade: grade || null })),
  ...junior.flatMap((group) =>
    expandGroup(group).map((fte, index) => ({ key: `row ${group.row}, ${index + 1}`, ownRef: null, title: group.title, unit: group.unit, line: group.reportsTo, fte, grade: group.grade || null })),
  ),
];

const text = (row: KnownRow, column: string): string | null => (row.cells[column] as string | null | undefined) ?? null;

interface Refs {
  readonly directorates: ReadonlyMap<string, string>;
  readonly services: ReadonlyMap<string, string>;
  readonly units: ReadonlyMap<string, string>;
  readonly posts: ReadonlyMap<string, string>;
}

/** The open rows of a sheet by the place that a column names, each by what another column says. */
function membersBy(council: KnownCouncil, sheet: 'posts' | 'units' | 'services', column: string, name: string): (ref: string) => readonly string[] {
  const members = new Map<string, string[]>();
  for (const row of openRows(council, sheet)) gather(members, text(row, column) ?? '', text(row, name)!);
  return (ref) => members.get(ref) ?? [];
}

function gather(groups: Map<string, string[]>, key: string, member: string): void {
  const group = groups.get(key);
  if (group === undefined) groups.set(key, [member]);
  else group.push(member);
}

/**
 * The references of everything in the publication: those that the council has for the same things, else new ones. Units first, by their posts;
 * then services by their units, and directorates by their services, so that a renamed one is known by what is in it.
 */
function refsOf(council: KnownCouncil, posts: readonly ChartPost[]): { readonly refs: Refs; readonly reorganisation: ChartComparison } {
  const titles = new Map<string, string[]>();
  for (const { unit, title } of posts) gather(titles, unit, title);
  const partsWith = (members: ReadonlyMap<string, readonly string[]>) => [...members].map(([name, within]) => ({ key: name, name: name.slice(0, 120), members: within }));
  const above = (below: ReadonlyMap<string, string>, nameOf: (name: string) => string) => {
    const groups = new Map<string, string[]>();
    for (const [name, ref] of below) gather(groups, nameOf(name), ref);
    return partsWith(groups);
  };
  const units = partRefs(council, 'units', partsWith(titles), membersBy(council, 'posts', 'unit', 'title'));
  const services = partRefs(council, 'services', above(units, (unit) => partsOf(unit).service), membersBy(council, 'units', 'service', 'ref'));
  const directorates = partRefs(council, 'directorates', above(services, (service) => partsOf(service).directorate), membersBy(council, 'services', 'directorate', 'ref'));
  const { refs, reorganisation } = postRefs(council, posts, (unit) => units.get(unit)!);
  return { refs: { directorates, services, units, posts: refs }, reorganisation };
}

/** How the publication is brought in: from which day it holds, and whether an invented person sits in every post. */
export interface ChartOptions {
  readonly ref: string;
  readonly name: string;
  readonly people: boolean;
  readonly from: CalendarDate;
}

/** What the council has and the publication has not: closed with the day before it holds, holdings first. */
function closings(council: KnownCouncil, refs: Refs, lastDay: CalendarDate) {
  const gone = (sheet: keyof Refs) => {
    const there = new Set(refs[sheet].values());
    return openRows(council, sheet).filter((row) => !there.has(text(row, 'ref')!));
  };
  const posts = gone('posts');
  const closed = new Set(posts.map((row) => text(row, 'ref')));
  const holdings = (council.rows.get('holdings') ?? []).filter((row) => closed.has(text(row, 'post')) && (text(row, 'ends_on') ?? lastDay) >= lastDay);
  return { posts, units: gone('units'), services: gone('services'), directorates: gone('directorates'), holdings };
}

/**
 * A published organisation as a council pack: every group of junior posts expanded, every reporting line kept. Brought to a council that has one
 * already, each post, unit and service keeps the reference of the thing it is (`match-organisation`); what the publication no longer has
 * closes with the day before it holds; roles and heads stay as the council has them. All of it is shown by the import's preview.
 */
export const organogramPack = (organogram: Organogram, options: ChartOptions, council: KnownCouncil = noCouncil): readonly GivenFile[] => reorganise(organogram, options, council).files;

/** The same, with what it means for the posts that stand. */
export function reorganise(organogram: Organogram, { ref, name, people, from }: ChartOptions, council: KnownCouncil): { readonly files: readonly GivenFile[]; readonly reorganisation: ChartComparison } {
  const given = chartPosts(organogram);
  const { refs, reorganisation } = refsOf(council, given);
  const lastDay = addDays(from, -1);
  const gone = closings(council, refs, lastDay);
  const rolesOf = new Map(openRows(council, 'posts').map((row) => [text(row, 'ref'), (row.cells['roles'] as readonly string[]).join(' ')]));
  const roles = ({ key, ownRef, line }: ChartPost): string => rolesOf.get(refs.posts.get(key)!) ?? (ownRef === null ? 'employee' : line === null ? 'director' : 'service-manager');
  const posts = given.map((post): Cells => [refs.posts.get(post.key)!, post.title, refs.units.get(post.unit)!, post.line === null ? null : refs.posts.get(post.line)!, roles(post), post.fte, post.grade, null]);
  const closing = (rows: readonly KnownRow[], columns: readonly string[]): Cells[] => rows.map((row) => [...columns.map((column) => text(row, column)), lastDay]);
  const isKnown = (post: string): boolean => rolesOf.has(post);
  const newcomers = people ? posts.map(([post]) => post!).filter((post) => !isKnown(post)) : [];
  const domain = `${ref}.example`;
  const files = [
    file('council', ['ref', 'name', 'kind'], [[ref, name, 'live']]),
    file('directorates', ['ref', 'name', 'closed_on'], [...[...refs.directorates].map(([part, own]): Cells => [own, part, null]), ...closing(gone.directorates, ['ref', 'name'])]),
    file('services', ['ref', 'name', 'directorate', 'closed_on'], [
      ...[...refs.services].map(([part, own]): Cells => [own, part, refs.directorates.get(partsOf(part).directorate)!, null]), ...closing(gone.services, ['ref', 'name', 'directorate']),
    ]),
    file('units', ['ref', 'name', 'service', 'closed_on'], [
      ...[...refs.units].map(([part, own]): Cells => [own, part.slice(0, 120), refs.services.get(partsOf(part).service)!, null]), ...closing(gone.units, ['ref', 'name', 'service']),
    ]),
    file('posts', ['ref', 'title', 'unit', 'reports_to', 'roles', 'fte', 'grade', 'closed_on'], [
      ...posts, ...gone.posts.map((row): Cells => [...['ref', 'title', 'unit', 'reports_to'].map((column) => text(row, column)), rolesOf.get(text(row, 'ref'))!, text(row, 'fte'), text(row, 'grade'), lastDay]),
    ]),
    ...(newcomers.length === 0 ? [] : [file('people', ['ref', 'name', 'email', 'subject'], newcomers.map((post, index) => [post, `Person ${index + 1}`, `${post.toLowerCase()}@${domain}`, `${domain}/${post}`]))]),
    ...(newcomers.length + gone.holdings.length === 0 ? [] : [file('holdings', ['post', 'person', 'starts_on', 'ends_on'], [
      ...newcomers.map((post): Cells => [post, post, from, null]), ...gone.holdings.map((row): Cells => [text(row, 'post'), text(row, 'person'), text(row, 'starts_on'), lastDay]),
    ])]),
  ];
  return { files, reorganisation };
}
