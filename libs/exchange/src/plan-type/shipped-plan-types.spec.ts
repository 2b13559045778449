import { planFormKeys } from '@golden-thread/domain/plan-type/plan-type';
import { writePlanTypes } from '@golden-thread/domain/plan-type/plan-type-text';
import { shippedPlanTypePacks } from './shipped-plan-types';

describe('the packs of plan types that come with the product', () => {
  const packs = shippedPlanTypePacks();
  const typeOf = (pack: string, type: string) => packs.find(({ key }) => key === pack)?.types.find(({ key }) => key === type);

  it.each(packs)('$key reads, says where it comes from, and is written back as it stands', ({ source, types, text, ...about }) => {
    expect(source).not.toBe('');
    expect(types.every(({ form }) => planFormKeys.includes(form))).toBe(true);
    expect(writePlanTypes(types, { ...about, source })).toBe(text);
  });

  it('T: Chesterfield’s four key plans have their horizons and each is linked upward', () => {
    const types = packs.find(({ key }) => key === 'chesterfield')!.types;
    expect(types.map(({ title, years, parents }) => [title, years, parents])).toEqual([
      ['Council Plan', [4, 4], []],
      ['Medium Term Financial Strategy', [3, 5], ['council-plan']],
      ['Service Plan', [1, 1], ['council-plan']],
      ['Employee Personal Development', [1, 1], ['service-plan']],
    ]);
    expect(typeOf('chesterfield', 'service-plan')?.sections.map(({ title }) => title)).toEqual(['Key performance indicators', 'Projects', 'Risk assessments', 'Workforce development issues']);
  });

  it('T: Stockton’s boards approve every plan but a person’s; its bridge stands between community plan and services', () => {
    const types = packs.find(({ key }) => key === 'stockton')!.types;
    expect(types.filter(({ form, approvers }) => form !== 'unit-plan' && form !== 'individual-plan' && !approvers.some(({ kind }) => kind === 'outside-body'))).toEqual([]);
    expect(typeOf('stockton', 'bvpp')).toMatchObject({ statutory: true, bridge: true, parents: ['community-plan'], publication: 'By 30 June each year' });
    expect(typeOf('stockton', 'service-plan')?.parents).toContain('bvpp');
    expect(typeOf('stockton', 'service-plan')?.sections.find(({ key }) => key === 'partners')?.mayBeNone).toBe(true);
  });

  it('T: Spelthorne’s plan has one page and its companion three, a team day and at least one reference each', () => {
    expect(typeOf('spelthorne', 'business-plan')).toMatchObject({ pages: 1, references: 1, teamDay: true });
    expect(typeOf('spelthorne', 'companion')).toMatchObject({ pages: 3, references: 1, teamDay: true });
  });
});
