import { openFiguresForPeriod } from '@golden-thread/application/figure-sheet/open-figures';
import { accept } from '@golden-thread/domain/shared/outcome';
import { type SmallCouncil, smallCouncil } from '@golden-thread/persistence/testing/small-council';
import { story } from '@golden-thread/persistence/testing/story';
import { startApi, type StartedApi } from '../../testing/start-api';

story('a measure judged in words', (step) => {
  let api: StartedApi;
  let council: SmallCouncil;
  const signIn = (post: string) => api.signIn(`smallborough/${post}`);
  const words = 'Nobody is told\nMost are told late\nMost are told in time\nEverybody is told in time';

  beforeAll(async () => {
    api = await startApi();
    council = await smallCouncil(api.fresh, 'smallborough', '2026-07-02T08:00:00.000Z');
  });
  afterAll(() => api.stop());

  const openSheet = async (): Promise<{ sheet: string; measureId: string }> => {
    await api.fresh.database.transact({ actor: council.engine }, async (work) =>
      accept(await openFiguresForPeriod(work, { month: null, year: '2026/27', quarter: 1, dueOn: '2026-07-14' })));
    const [sheet] = await api.fresh.asOwner<{ id: string }>('select id from figure_sheet');
    const [measure] = await api.fresh.asOwner<{ id: string }>(`select id from measure where ref = 'PL03'`);
    return { sheet: `/measures/figures/${sheet?.id}`, measureId: measure?.id ?? '' };
  };

  step('is registered by its levels alone; unit, range and decimals follow', async () => {
    const officer = await signIn('policyOfficer');
    const fields = {
      ref: 'PL03', title: 'How applicants are kept informed', kind: 'local', unit: '%', decimals: '1', polarity: 'maximise', frequency: 'quarterly', counts: 'period',
      formula: 'value', multiplier: '100', basis: 'absolute', green: '0', amber: '1', edge: 'better', zeroTarget: 'aim', lowest: '', highest: '', levels: words,
      place: 'customers/Public satisfaction', service: 'S1', owner: 'serviceManager', verifier: 'director', member: '', definition: 'Read in ten files',
      dataType: '', dataSource: '', formulaText: '', calculationGuidance: '', benchmarking: '', feeds: '', workingPapers: '', evidence: '', fromPeriod: '', reason: '',
    };
    expect((await officer.submit('/measures/new', { ...fields, levels: 'Good' })).status).toBe(422);
    expect((await officer.submit('/measures/new', fields)).location).toBe('/measures/PL03');
    expect((await officer.get('/measures/PL03')).html).toContain('1: Nobody is told; 2: Most are told late; 3: Most are told in time; 4: Everybody is told in time');
    expect((await officer.submit('/measures/PL03/targets', { 'targets[0][period]': '2026-Q1', 'targets[0][target]': '2.5', reason: '' })).html).toContain('a whole number from 1 to 4');
    expect((await officer.submit('/measures/PL03/targets', { 'targets[0][period]': '2026-Q1', 'targets[0][target]': '3', reason: '' })).location).toBe('/measures/PL03');
    expect((await officer.get('/measures/PL03/definition')).html).toContain('Nobody is told\nMost are told late');
  });

  step('is judged by its owner, who chooses a level and says why, and verified by the second person', async () => {
    const { sheet, measureId } = await openSheet();
    const manager = await signIn('serviceManager');
    const asked = await manager.get(sheet);
    expect(asked.html).toMatch(/type="radio" value="2"[\s\S]*2: Most are told late/);
    const row = (fields: Record<string, string>) => ({
      ...Object.fromEntries(Object.entries({ measureId, period: '2026-Q1', value: '', numerator: '', denominator: '', dataStatus: 'final', commentary: '', ...fields })
        .map(([field, value]) => [`figures[0][${field}]`, value])), then: 'check',
    });
    expect((await manager.submit(sheet, row({ value: '2.5', commentary: 'Between two.' }))).html).toContain('PL03: it is judged in words: choose one of its levels, 1 to 4.');
    const why = await manager.submit(sheet, row({ value: '4' }));
    expect([why.status, why.html.includes('PL03: say in the commentary why this level holds.')]).toEqual([400, true]);
    expect(why.html).toMatch(/value="4" checked/);
    expect((await manager.submit(sheet, row({ value: '2', commentary: 'Six of ten letters went out late.' }))).location).toBe(`${sheet}/check`);
    expect((await manager.get(`${sheet}/check`)).html).toContain('2: Most are told late');
    expect((await manager.submit(`${sheet}/check`, {})).location).toBe('/tasks');
    const director = await signIn('director');
    expect((await director.get(`${sheet}/verification`)).html).toContain('<strong>2: Most are told late</strong>');
    const verdict = { 'figures[0][measureId]': measureId, 'figures[0][period]': '2026-Q1', 'figures[0][verdict]': 'verify', 'figures[0][reason]': '' };
    expect((await director.submit(`${sheet}/verification`, verdict)).location).toBe('/tasks');
    const shown = await director.get('/measures/PL03');
    expect(shown.html).toContain('Amber: 2 of 4 is below the target of 3 of 4 but within 1 level of it');
    expect(shown.html).toContain('2: Most are told late');
  });

  step('is corrected by choosing another level', async () => {
    const manager = await signIn('serviceManager');
    const address = '/measures/PL03/figures/2026-Q1/correction';
    expect((await manager.get(address)).html).toMatch(/value="2" checked/);
    const told = await manager.submit(address, { value: '3', numerator: '', denominator: '', dataStatus: 'final', commentary: 'Eight of ten, counted again.', reason: 'Two letters were found' });
    expect(told.location).toBe('/measures/PL03');
    expect((await manager.get('/measures/PL03')).html).toContain('3: Most are told in time');
  });
});
