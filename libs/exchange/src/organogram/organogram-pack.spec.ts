import { decimal } from '@golden-thread/domain/shared/decimal/decimal';
import { checkPack } from '../council-pack/check-pack';
import type { KnownCouncil } from '../council-pack/known-council';
import type { GivenFile } from '../tabular/table';
import { caseFiles } from '../testing/cases';
import { knownFrom } from '../testing/known-from';
import { describeOnRealData } from '../testing/real-data';
import { expandGroup, organogramPack } from './organogram-pack';
import { type Organogram, readOrganogram } from './read-organogram';

describe('a group of junior posts', () => {
  it.each([['4.6', ['1', '1', '1', '1', '0.6']], ['0.2', ['0.2']], ['2', ['1', '1']]])('of %s becomes its posts', (fte, sizes) => {
    expect(expandGroup({ fte })).toEqual(sizes);
  });
});

describeOnRealData({ describe, it }, 'the Environment Agency of March 2011', 'organograms/environment-agency-2011-03-31-junior.csv', (read) => {
  const file = (part: string) => ({ name: `${part}.csv`, bytes: read(`organograms/environment-agency-2011-03-31-${part}.csv`) });
  const organogram = readOrganogram(file('senior'), file('junior'));

  it('has 163 senior posts under one root, in 138 units, and 12,749.3 full-time equivalents below them', () => {
    expect(organogram.senior).toHaveLength(163);
    expect(organogram.senior.filter(({ reportsTo }) => reportsTo === null).map(({ ref }) => ref)).toEqual(['HO_NHE001']);
    expect(new Set(organogram.senior.map(({ unit }) => unit)).size).toBe(138);
    expect(decimal.sum(organogram.junior.map(({ fte }) => fte))).toBe('12749.3');
  });

  it('expands to 12,931 junior posts, and the check finds every reporting line sound', () => {
    const check = checkPack(organogramPack(organogram, { ref: 'ea-2011', name: 'Environment Agency (March 2011)', people: true, from: '2011-03-31' }));
    if (!check.sound) throw new Error(JSON.stringify(check.faults.slice(0, 5)));
    const { posts } = check.pack;
    const junior = posts.filter(({ ref }) => ref.startsWith('J'));
    expect(junior).toHaveLength(12931);
    expect(decimal.sum(junior.map(({ fte }) => fte ?? '1'))).toBe('12749.3');
    expect(posts.filter(({ reports_to }) => reports_to === null)).toHaveLength(1);
  });
});

const chart = (senior: string, junior: string) =>
  readOrganogram(
    { name: 'senior.csv', bytes: new TextEncoder().encode(`Post Unique Reference,Job Title,Unit,Reports to Senior Post,FTE\n${senior}`) },
    { name: 'junior.csv', bytes: new TextEncoder().encode(`Reporting Senior Post,Generic Job Title,Unit,Number of Posts in FTE\n${junior}`) },
  );

describe('an organogram as people publish it', () => {
  it('has its root written in any case, or reporting to itself, and job shares as two rows of one post', () => {
    const read = chart('A1,Chief Officer,Head Office,xx,1\nA2,Director (job share),Head Office,A1,0.5\nA2,Director (job share),Head Office,A1,0.5\nA3,Chair,Head Office,A3,0\n', 'A2,Officer,Head Office,2\n');
    expect(read.faults).toEqual([]);
    expect(read.senior).toMatchObject([{ ref: 'A1', reportsTo: null }, { ref: 'A2', reportsTo: 'A1', fte: '1' }, { ref: 'A3', reportsTo: null, fte: '0' }]);
    expect(read.notes).toEqual([
      'senior.csv, row 4: A2 a second time, after row 3, is taken for a share of the same post',
      'senior.csv, row 5: A3 reports to itself, and is taken for a post at the top',
      'senior.csv: 2 posts report to nobody, and each is at the top of its own line',
    ]);
  });

  it('has every fault told at once, each in the file it is in', () => {
    const read = chart('A1,Chief Officer,Head Office,XX,one\nA2,Director,Head Office,A9,1\nA1,Chair,Elsewhere,XX,1\n', 'A7,Officer,Head Office,2\nA1,Officer,Head Office,\n');
    expect(read.faults.map(({ file, row, column }) => `${file} ${row} ${column}`)).toEqual([
      'senior.csv 2 FTE', 'senior.csv 4 Post Unique Reference', 'senior.csv 3 Reports to Senior Post', 'junior.csv 2 Reporting Senior Post', 'junior.csv 3 Number of Posts in FTE',
    ]);
  });

  it.each(['lower-xx', 'job-share'])('is read of the kind %s beside the checkout', (kind) => {
    const files = caseFiles('organogram');
    const file = (part: string) => files?.find(({ name }) => name === `${kind}-${part}.csv`);
    if (files !== undefined) expect(readOrganogram(file('senior')!, file('junior')!)).toMatchObject({ faults: [], senior: [{ ref: 'A1', reportsTo: null }, { ref: 'A2', fte: '1' }] });
  });
});

describe('an organogram brought to a council that had one before', () => {
  const options = { ref: 'agency', name: 'Agency', people: false };
  const first = chart('S1,Chief,Agency - Head,XX,1\nS2,Head of Waste,Agency - Waste,S1,1\nS3,Head of Water,Agency - Water,S1,1\n', 'S2,Officer,Agency - Waste,2\nS2,Ecologist,Agency - Waste,1\nS3,Engineer,Agency - Water,1\n');
  const second = chart('S1,Chief,Agency - Head,XX,1\nS2,Head of Waste,Agency - Waste and Resources,S1,1\n', 'S2,Engineer,Agency - Waste and Resources,1\nS2,Senior Ecologist,Agency - Waste and Resources,1\nS2,Officer,Agency - Waste and Resources,2\n');
  const soundOf = (files: readonly GivenFile[], known?: KnownCouncil) => {
    const check = checkPack(files, known);
    if (!check.sound) throw new Error(JSON.stringify(check.faults));
    return check;
  };
  const before = soundOf(organogramPack(first, { ...options, from: '2011-03-31' })).pack;
  const known = knownFrom(before);

  it('gives each post and unit the reference of the thing it is, closes what is gone, and changes nothing else', () => {
    const check = soundOf(organogramPack(second, { ...options, from: '2011-09-30' }, known), known);
    const changed = check.changes.map(({ sheet, row, effect, cells }) => `${effect} ${sheet} ${'ref' in row ? row.ref : ''}: ${cells.map(({ column, becomes }) => `${column} ${becomes}`).join(', ')}`);
    const ref = (title: string) => before.posts.find((post) => post.title === title)!.ref;
    const unit = (name: string) => before.units.find((one) => one.name === name)!.ref;
    expect(changed.sort()).toEqual([
      `changes posts ${ref('Ecologist')}: title Senior Ecologist`,
      `changes posts S3: closed_on 2011-09-29`,
      `brings posts J5: ref J5, title Engineer, unit ${unit('Agency - Waste')}, reports_to S2, roles employee, fte 1`,
      `changes posts ${ref('Engineer')}: closed_on 2011-09-29`,
      `changes services ${before.services.find(({ name }) => name === 'Agency - Waste')!.ref}: name Agency - Waste and Resources`,
      `changes services ${before.services.find(({ name }) => name === 'Agency - Water')!.ref}: closed_on 2011-09-29`,
      `changes units ${unit('Agency - Waste')}: name Agency - Waste and Resources`,
      `changes units ${unit('Agency - Water')}: closed_on 2011-09-29`,
    ].sort());
  });

  it('changes nothing where it is the same in another order of rows', () => {
    const reordered = { ...first, junior: [...first.junior].reverse(), senior: [...first.senior].reverse() };
    expect(soundOf(organogramPack(reordered, { ...options, from: '2011-09-30' }, known), known).changes).toEqual([]);
  });
});

describe.each(['environment-agency-2011-03-31', 'natural-england-2011-09-30'])('the published chart %s, changed and brought again', (body) => {
  describeOnRealData({ describe, it }, 'keeps every thing the thing it is', `organograms/${body}-junior.csv`, (read) => {
    const file = (part: string) => ({ name: `${part}.csv`, bytes: read(`organograms/${body}-${part}.csv`) });
    const options = { ref: 'body', name: 'Body', people: false };

    it('where units are renamed, posts move and groups close', () => {
      const organogram = readOrganogram(file('senior'), file('junior'));
      expect(organogram.faults).toEqual([]);
      const check = checkPack(organogramPack(organogram, { ...options, from: '2011-03-31' }));
      if (!check.sound) throw new Error(JSON.stringify(check.faults.slice(0, 5)));
      const known = knownFrom(check.pack);
      const changed = changedChart(organogram);
      const again = checkPack(organogramPack(changed.organogram, { ...options, from: '2011-09-30' }, known), known);
      if (!again.sound) throw new Error(JSON.stringify(again.faults.slice(0, 5)));
      const of = (sheet: string, column: string) => again.changes.filter((change) => change.sheet === sheet && change.cells.some((cell) => cell.column === column));
      expect(of('units', 'name')).toHaveLength(changed.renamed);
      expect(of('posts', 'title')).toEqual([]);
      expect(of('posts', 'unit')).toHaveLength(changed.moved);
      expect(of('posts', 'closed_on')).toHaveLength(changed.closed);
      // A unit's name holds that of its service: one renamed above the third part comes into a service of its own.
      expect(again.changes.filter(({ sheet, effect }) => effect === 'brings' && sheet !== 'services')).toEqual([]);
    });
  });
});

/** A chart a reorganisation later: one unit in ten renamed, one group in fifty moved to another unit of its line, one in forty closed, and all rows in another order. */
function changedChart({ senior, junior }: Organogram) {
  const units = [...new Set([...senior, ...junior].map(({ unit }) => unit))];
  const renamed = new Map(units.filter((_, at) => at % 10 === 0).map((unit) => [unit, `${unit} and Partners`]));
  const nameOf = (unit: string): string => renamed.get(unit) ?? unit;
  const size = ({ fte }: Organogram['junior'][number]): number => expandGroup({ fte }).length;
  const key = ({ title, unit, reportsTo }: Organogram['junior'][number]): string => [title, unit, reportsTo].join('|');
  const counts = new Map<string, number>();
  for (const group of junior) counts.set(key(group), (counts.get(key(group)) ?? 0) + 1);
  const alone = junior.filter((group) => counts.get(key(group)) === 1 && junior.filter(({ title, reportsTo }) => title === group.title && reportsTo === group.reportsTo).length === 1);
  const closing = new Set(alone.filter((_, at) => at % 40 === 1));
  const moving = new Map(alone.filter((_, at) => at % 50 === 2).map((group) => [group, units[(units.indexOf(group.unit) + 1) % units.length]!]));
  const kept = junior.filter((group) => !closing.has(group)).map((group) => ({ ...group, unit: nameOf(moving.get(group) ?? group.unit) }));
  return {
    organogram: { senior: senior.map((post) => ({ ...post, unit: nameOf(post.unit) })).reverse(), junior: kept.reverse() },
    renamed: renamed.size,
    moved: [...moving.keys()].reduce((sum, group) => sum + size(group), 0),
    closed: [...closing].reduce((sum, group) => sum + size(group), 0),
  };
}
