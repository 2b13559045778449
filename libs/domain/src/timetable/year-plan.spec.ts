import { england } from '../calendar/testing/england';
import { runningYear } from './testing/running-year';
import { wholeYear, yearPlanOf } from './year-plan';

describe('a year on one sheet', () => {
  const { stages } = runningYear();

  it('has every dated stage once, in its month and in the order of days', () => {
    const plan = yearPlanOf(stages, wholeYear, england)!;
    expect(plan.months.flatMap(({ stages: shown }) => shown).length).toBe(stages.filter(({ date }) => date !== null).length);
    for (const { month, stages: shown } of plan.months) {
      expect(shown.every(({ on }) => on.startsWith(month))).toBe(true);
      expect(shown.map(({ on }) => on)).toEqual(shown.map(({ on }) => on).sort());
    }
    expect(plan.from.endsWith('-01')).toBe(true);
  });

  it('has its stretches by track, the earliest first, and those of one track alone', () => {
    const { bars } = yearPlanOf(stages, wholeYear, england)!;
    expect(bars.find(({ name }) => name === 'Quarter 1 round')).toMatchObject({ track: 'performance', from: '2026-07-01', to: '2026-08-04' });
    expect(bars.filter(({ track }) => track === 'performance').map(({ from }) => from)).toEqual(bars.filter(({ track }) => track === 'performance').map(({ from }) => from).sort());
    expect(new Set(yearPlanOf(stages, { ...wholeYear, track: 'people' }, england)!.bars.map(({ track }) => track))).toEqual(new Set(['people']));
    expect(yearPlanOf([], wholeYear, england)).toBeNull();
  });

  it('has what concerns one role, and what is asked of one service', () => {
    const asks = (of: 'roles' | 'services', named: readonly string[]) =>
      ({ kind: 'task', audience: { of, named }, owner: { of: 'role', named: 'policy-officer' }, guidance: '', link: null, window: 0, grace: 0, reminders: 'usual', signOff: 'nobody', questions: [] }) as const;
    const own = { ...stages[0]!, provisional: false } as const;
    const all = [
      ...stages,
      { ...own, key: 'own.audit', title: 'Audit return', date: '2026-09-01' as const, work: asks('roles', ['auditor']) },
      { ...own, key: 'own.housing', title: 'Housing return', date: '2026-09-02' as const, work: asks('services', ['HOU']) },
    ];
    const shown = (part: Partial<typeof wholeYear>) => yearPlanOf(all, { ...wholeYear, ...part }, england)!.months.flatMap((month) => month.stages.map(({ title }) => title));
    expect(shown({ role: 'employee' })).not.toContain('Housing return');
    expect(shown({ role: 'service-manager' })).toContain('Housing return');
    expect(shown({ role: 'democratic-services' })).not.toContain('Audit return');
    expect(shown({ role: 'policy-officer' })).toEqual(expect.arrayContaining(['Audit return', 'Housing return', 'Quarter 1 round opens']));
    expect(yearPlanOf(all, { ...wholeYear, role: 'service-manager' }, england)!.bars.find(({ name }) => name === 'Quarter 1 round')).toMatchObject({ to: '2026-08-04' });
    expect(shown({ service: 'HOU' })).toContain('Housing return');
    expect(shown({ service: 'PLA' })).not.toContain('Housing return');
    expect(shown({ service: 'PLA' })).toContain('Quarter 1 round opens');
  });

  it('has the school holidays among its stretches', () => {
    const edge = (key: string, which: 'starts' | 'ends', date: '2026-07-22' | '2026-09-01') =>
      ({ ...stages[0]!, key, track: 'people', date, edgeOf: { period: 'school-holiday', named: 'summer', edge: which } }) as const;
    const { bars } = yearPlanOf([...stages, edge('own.off', 'starts', '2026-07-22'), edge('own.on', 'ends', '2026-09-01')], wholeYear, england)!;
    expect(bars.find(({ name }) => name === 'School holidays, summer')).toEqual({ name: 'School holidays, summer', track: 'people', from: '2026-07-22', to: '2026-09-01' });
  });

  it('has what the council’s own stages ask as bars of their own window; a step of a paper’s way to its meeting, or what asks at once, has none', () => {
    const asks = (window: number) => ({ kind: 'form', audience: { of: 'services', named: [] }, owner: { of: 'role', named: 'policy-officer' }, guidance: '', link: null, window, grace: 0, reminders: 'usual', signOff: 'nobody', questions: [] }) as const;
    const own = (key: string, window: number) => ({ ...stages[0]!, key, title: key, track: 'people', date: '2026-09-01', provisional: false, work: asks(window) }) as const;
    const { bars } = yearPlanOf([...stages, own('own.equality', 15), own('own.equality.2', 5), own('own.depot.draft', 10), own('own.at-once', 0)], wholeYear, england)!;
    expect(bars.filter(({ name }) => name.startsWith('own.'))).toEqual([
      { name: 'own.equality', track: 'people', from: '2026-08-10', to: '2026-09-01' }, { name: 'own.equality.2', track: 'people', from: '2026-08-24', to: '2026-09-01' },
    ]);
    expect(yearPlanOf([own('own.equality', 15)], wholeYear, england)!.from).toBe('2026-08-01');
  });

  it('has the stages of one phase of its cycle', () => {
    const titles = yearPlanOf(stages, { ...wholeYear, phase: 'analyse' }, england)!.months.flatMap((month) => month.stages.map(({ phase }) => phase));
    expect([titles.length > 0, new Set(titles)]).toEqual([true, new Set(['analyse'])]);
  });
});
