import { decimal } from '@golden-thread/domain/shared/decimal/decimal';
import { writeCsv } from '../tabular/csv';
import type { GivenFile } from '../tabular/table';
import type { JuniorGroup, Organogram } from './read-organogram';

/** The posts of a group: as many whole ones as it has full-time equivalents, and one for what is left over. */
export function expandGroup(group: JuniorGroup): readonly { readonly ref: string; readonly fte: string }[] {
  const whole = Number(group.fte.split('.')[0]);
  const rest = decimal.subtract(group.fte, String(whole));
  const sizes = [...Array.from({ length: whole }, () => '1'), ...(decimal.isZero(rest) ? [] : [rest])];
  return sizes.map((fte, index) => ({ ref: `J${group.row}-${index + 1}`, fte }));
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

/** Short refs in the order in which the names first appear. */
function numbered(letter: string, names: Iterable<string>): ReadonlyMap<string, string> {
  const refs = new Map<string, string>();
  for (const name of names) if (!refs.has(name)) refs.set(name, `${letter}${refs.size + 1}`);
  return refs;
}

function postRows({ senior, junior }: Organogram, unitRef: (unit: string) => string): Cells[] {
  return [
    ...senior.map(({ ref, title, unit, reportsTo, fte }) => [ref, title, unitRef(unit), reportsTo, reportsTo === null ? 'director' : 'service-manager', fte]),
    ...junior.flatMap((group) =>
      expandGroup(group).map(({ ref, fte }) => [ref, group.title, unitRef(group.unit), group.reportsTo, 'employee', fte]),
    ),
  ];
}

/** Invented people, one in every post: a publication has no names of junior staff. */
const peopleFiles = (posts: readonly Cells[], domain: string): GivenFile[] => [
  file('people', ['ref', 'name', 'email', 'subject'], posts.map(([ref], index) => [`${ref}`, `Person ${index + 1}`, `person${index + 1}@${domain}`, `${domain}/${ref}`])),
  file('holdings', ['post', 'person', 'starts_on'], posts.map(([ref]) => [ref!, ref!, '2011-03-31'])),
];

/**
 * A published organisation as a council pack: every group of junior posts expanded, every reporting line kept.
 *
 * @param council what the pack calls it; `people`: one invented person in every post, else every post is vacant
 */
export function organogramPack(
  organogram: Organogram,
  council: { readonly ref: string; readonly name: string; readonly people: boolean },
): readonly GivenFile[] {
  const places = [...organogram.senior, ...organogram.junior].map(({ unit }) => partsOf(unit));
  const directorates = numbered('D', places.map(({ directorate }) => directorate));
  const services = numbered('S', places.map(({ service }) => service));
  const units = numbered('U', places.map(({ unit }) => unit));
  const posts = postRows(organogram, (unit) => units.get(unit)!);
  return [
    file('council', ['ref', 'name', 'kind'], [[council.ref, council.name, 'live']]),
    file('directorates', ['ref', 'name'], [...directorates].map(([name, ref]) => [ref, name])),
    file('services', ['ref', 'name', 'directorate'], [...services].map(([name, ref]) => [ref, name, directorates.get(partsOf(name).directorate)!])),
    file('units', ['ref', 'name', 'service'], [...units].map(([name, ref]) => [ref, name.slice(0, 120), services.get(partsOf(name).service)!])),
    file('posts', ['ref', 'title', 'unit', 'reports_to', 'roles', 'fte'], posts),
    ...(council.people ? peopleFiles(posts, `${council.ref}.example`) : []),
  ];
}
