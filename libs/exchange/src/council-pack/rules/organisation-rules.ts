import { lineManagementCycle } from '@golden-thread/domain/organisation/management-chain';
import { decimal } from '@golden-thread/domain/shared/decimal/decimal';
import type { PackFault } from '../council-pack';
import { type UncheckedSheets, ofTheCouncil, type PackRule } from './pack-rule';

/** The pack says which council it is of, in one row; a training council says on which day its clock begins. */
export const oneCouncil: PackRule = (sheets) => {
  const rows = sheets.rows('council');
  if (rows.length === 0) return [sheets.fault('council', null, null, 'no row', 'one row: which council the pack is of')];
  return [
    ...rows.slice(1).map((row) => sheets.fault('council', row.row, null, 'a second council', 'one row')),
    ...rows.flatMap((row) => {
      if (row.kind === 'training' && row.clock_date === null) {
        return [sheets.fault('council', row.row, 'clock_date', 'nothing', 'the day on which the clock of a training council begins')];
      }
      if (row.kind === 'live' && typeof row.clock_date === 'string') {
        return [sheets.fault('council', row.row, 'clock_date', row.clock_date, 'nothing: a live council goes by the calendar')];
      }
      return [];
    }),
  ];
};

/** A post sits in at most one of directorate, service and unit, and is at most one full-time equivalent. */
export const postsHaveOnePlace: PackRule = (sheets) =>
  sheets.rows('posts').flatMap((post) => {
    const places = [post.directorate, post.service, post.unit].filter((place) => typeof place === 'string');
    const fte = post.fte;
    return [
      ...(places.length > 1
        ? [sheets.fault('posts', post.row, 'directorate, service, unit', places.join(', '), 'the smallest of them alone; the others follow from it')]
        : []),
      ...(typeof fte === 'string' && (decimal.compare(fte, '0') < 0 || decimal.compare(fte, '1') > 0)
        ? [sheets.fault('posts', post.row, 'fte', fte, 'from 0 to 1: one row for each post')]
        : []),
    ];
  });

/** Nobody manages themselves, directly or in a circle; the circle is named once, in order. */
export const lineManagementEndsAtTheTop: PackRule = (sheets) => {
  const posts = sheets.all('posts');
  const managed = posts.flatMap(({ ref, reports_to }) =>
    ref === undefined || reports_to === undefined ? [] : [{ id: ref, lineManagerPostId: reports_to }],
  );
  const circle = lineManagementCycle(managed);
  if (circle.length === 0) return [];
  const row = sheets.rows('posts').find(({ ref }) => circle.includes(ref!))?.row;
  // A circle that stood before is not of the pack's making.
  if (row === undefined) return [];
  return [sheets.fault('posts', row, 'reports_to', `a circle: ${[...circle, circle[0]].join(' reports to ')}`, 'a line that ends at the top')];
};

const dated = ['holdings', 'deputies', 'committee-members'] as const;

/** What ends does not end before it begins. */
export const daysAreInOrder: PackRule = (sheets) =>
  dated.flatMap((sheet) =>
    sheets.rows(sheet).flatMap(({ row, starts_on, ends_on }) =>
      typeof starts_on === 'string' && typeof ends_on === 'string' && ends_on < starts_on
        ? [sheets.fault(sheet, row, 'ends_on', ends_on, `a day not before starts_on, ${starts_on}`)]
        : [],
    ),
  );

type Holding = ReturnType<typeof holdingsOf>[number];
const holdingsOf = (sheets: UncheckedSheets) => sheets.all('holdings');

const holdsOn = (holding: Holding, day: string): boolean =>
  holding.starts_on! <= day && (typeof holding.ends_on !== 'string' || holding.ends_on >= day);

function overfullFaults(sheets: UncheckedSheets, post: string, holdings: readonly Holding[]): PackFault[] {
  for (const { starts_on: day } of holdings) {
    const present = holdings.filter((holding) => holdsOn(holding, day!));
    const sum = decimal.sum(present.map(({ share }) => share ?? '1'));
    const row = present.findLast((holding) => holding.row !== ofTheCouncil)?.row;
    if (row !== undefined && decimal.compare(sum, '1') > 0) {
      const names = new Map<string, string>(sheets.council.rows.get('people')?.map(({ id, cells }) => [id, String(cells['name'])]));
      const who = present.map((holding) => `${names.get(holding.person!) ?? holding.person} ${holding.share ?? '1'}`).join(', ');
      return [sheets.fault('holdings', row, 'share', `${sum} of post ${post} held on ${day}: ${who}`, 'at most 1 on any day; end the earlier holding')];
    }
  }
  return [];
}

/** On no day do the shares of a post's holders pass the whole post; each share is more than 0. */
export const sharesStayWithinThePost: PackRule = (sheets) => {
  const rows = holdingsOf(sheets);
  const sound = rows.filter(({ post, starts_on, share }) => post !== undefined && starts_on !== undefined && share !== undefined);
  const outOfRange = (share: string | null | undefined): boolean =>
    typeof share === 'string' && (decimal.compare(share, '0') <= 0 || decimal.compare(share, '1') > 0);
  const byPost = new Map<string, Holding[]>();
  for (const holding of sound.filter(({ share }) => !outOfRange(share))) {
    byPost.set(holding.post!, [...(byPost.get(holding.post!) ?? []), holding]);
  }
  return [
    ...rows.filter(({ row, share }) => row !== ofTheCouncil && outOfRange(share)).map(({ row, share }) => sheets.fault('holdings', row, 'share', share!, 'more than 0 and at most 1')),
    ...[...byPost].flatMap(([post, holdings]) => (holdings.length > 1 ? overfullFaults(sheets, post, holdings) : [])),
  ];
};

/** A deputy is somebody else than the absent holder. */
export const deputiesAreOthers: PackRule = (sheets) =>
  sheets.rows('deputies').flatMap(({ row, absent, deputy }) =>
    deputy !== undefined && deputy === absent ? [sheets.fault('deputies', row, 'deputy', deputy, 'somebody else than the absent holder')] : [],
  );

/** The first person of each name at the sign-in service, or e-mail address in whatever case; a second is a fault of the pack's row. */
function faultsOf(sheets: UncheckedSheets, column: 'subject' | 'email', same: (text: string) => string): PackFault[] {
  // The council's own first, so that the fault stands at the row that came.
  const people = [...sheets.all('people')].sort((a, b) => a.row - b.row);
  const firsts = new Map<string, { readonly row: number; readonly name: string | undefined }>();
  return people.flatMap(({ row, name, ...person }) => {
    const text = person[column];
    if (typeof text !== 'string') return [];
    const first = firsts.get(same(text));
    if (first === undefined) firsts.set(same(text), { row, name });
    if (first === undefined || row === 0) return [];
    const after = first.row === 0 ? `${first.name} has it already` : `after row ${first.row}`;
    return [sheets.fault('people', row, column, `${text} a second time, ${after}`, 'one person for each')];
  });
}

/** A name at the sign-in service belongs to one person, or two would act as one; so does an e-mail address, or e-mails go astray. */
export const subjectsAreOnePersons: PackRule = (sheets) => [
  ...faultsOf(sheets, 'subject', (text) => text),
  ...faultsOf(sheets, 'email', (text) => text.toLowerCase()),
];
