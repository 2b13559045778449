import { decimal } from '@golden-thread/domain/shared/decimal/decimal';
import { checkPack } from '../council-pack/check-pack';
import { describeOnRealData } from '../testing/real-data';
import { expandGroup, organogramPack } from './organogram-pack';
import { readOrganogram } from './read-organogram';

describe('a group of junior posts', () => {
  it.each([['4.6', ['1', '1', '1', '1', '0.6']], ['0.2', ['0.2']], ['2', ['1', '1']]])('of %s becomes its posts', (fte, sizes) => {
    const posts = expandGroup({ row: 7, title: 'Officer', unit: 'A - B - C', reportsTo: 'X', fte });
    expect(posts.map((post) => post.fte)).toEqual(sizes);
    expect(posts[0]?.ref).toBe('J7-1');
  });
});

describeOnRealData({ describe, it }, 'the Environment Agency of March 2011', 'organograms/environment-agency-2011-03-31-junior.csv', (read) => {
  const file = (part: string): Uint8Array => read(`organograms/environment-agency-2011-03-31-${part}.csv`);
  const organogram = readOrganogram(file('senior'), file('junior'));

  it('has 163 senior posts under one root, in 138 units, and 12,749.3 full-time equivalents below them', () => {
    expect(organogram.senior).toHaveLength(163);
    expect(organogram.senior.filter(({ reportsTo }) => reportsTo === null).map(({ ref }) => ref)).toEqual(['HO_NHE001']);
    expect(new Set(organogram.senior.map(({ unit }) => unit)).size).toBe(138);
    expect(decimal.sum(organogram.junior.map(({ fte }) => fte))).toBe('12749.3');
  });

  it('expands to 12,931 junior posts, and the check finds every reporting line sound', () => {
    const check = checkPack(organogramPack(organogram, { ref: 'ea-2011', name: 'Environment Agency (March 2011)', people: true }));
    if (!check.sound) throw new Error(JSON.stringify(check.faults.slice(0, 5)));
    const { posts } = check.pack;
    const junior = posts.filter(({ ref }) => ref.startsWith('J'));
    expect(junior).toHaveLength(12931);
    expect(decimal.sum(junior.map(({ fte }) => fte ?? '1'))).toBe('12749.3');
    expect(posts.filter(({ reports_to }) => reports_to === null)).toHaveLength(1);
  });
});
