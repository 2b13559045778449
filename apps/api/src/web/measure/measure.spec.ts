import { freezeFigures } from '@golden-thread/application/figure-sheet/freeze-figures';
import { openFiguresForPeriod } from '@golden-thread/application/figure-sheet/open-figures';
import { registerMeasure } from '@golden-thread/application/measure/register-measure';
import { setTarget } from '@golden-thread/application/target/set-target';
import type { MeasureDefinition } from '@golden-thread/domain/measure/measure';
import type { MeasureId } from '@golden-thread/domain/shared/id';
import { accept } from '@golden-thread/domain/shared/outcome';
import { importMeasures } from '@golden-thread/persistence/measure/import-measures';
import { type SmallCouncil, smallCouncil } from '@golden-thread/persistence/testing/small-council';
import { story } from '@golden-thread/persistence/testing/story';
import { startApi, type StartedApi } from '../../testing/start-api';

story('figures on their pages', (step) => {
  let api: StartedApi;
  let council: SmallCouncil;
  let sheet: string;
  const ids: Record<string, string> = {};
  const signIn = (post: string) => api.signIn(`smallborough/${post}`);

  const definition = (ref: string, more: Partial<MeasureDefinition>): MeasureDefinition => ({
    ref, title: `Measure ${ref}`, kind: 'local', unit: '%', decimals: 1, polarity: 'maximise', frequency: 'quarterly', cumulative: false,
    formula: 'value', multiplier: '100', tolerance: { basis: 'percent', green: '0', amber: '5', edge: 'better' }, zeroTarget: 'aim',
    lowest: '0', highest: '100', dimension: 'council-plan', group: 'Performance indicators', serviceId: council.serviceId,
    ownerPostId: council.posts.serviceManager, verifierPostId: council.posts.director, memberPostId: council.posts.leadMember,
    register: {
      definition: 'Repairs done in their target time', dataType: 'Outcome', dataSource: 'Repairs system', formula: '', calculationGuidance: '',
      benchmarking: '', feeds: '', workingPapers: '', evidence: '',
    },
    ...more,
  });

  beforeAll(async () => {
    api = await startApi();
    council = await smallCouncil(api.fresh, 'smallborough', '2026-07-02T08:00:00.000Z');
    const { database } = api.fresh;
    const officer = council.actor('policyOfficer');
    for (const [ref, more, target] of [['HR01', { title: 'Repairs in time' }, '80'], ['HR02', { formula: 'ratio', polarity: 'minimise' }, '10']] as const) {
      const registered = await registerMeasure(database, officer, { definition: definition(ref, more as Partial<MeasureDefinition>) });
      if (!registered.ok) throw new Error(registered.refusal.code);
      ids[ref] = registered.value.id;
      await setTarget(database, officer, { measureId: registered.value.id, targets: [{ period: '2026-Q1', target }], reason: '' });
    }
    const figures = [['2025-Q1', '74'], ['2025-Q2', '75'], ['2025-Q4', '76']].map(([period = '', value = '']) => ({
      ref: 'HR01', period, endsOn: '2025-06-30' as const, value, numerator: null, denominator: null, dataStatus: 'final', commentary: '',
    }));
    await database.transact({ actor: officer }, async (work) => accept(await importMeasures(work, { measures: [], targets: [], figures })));
    await database.transact({ actor: council.engine }, async (work) =>
      accept(await openFiguresForPeriod(work, { month: null, year: '2026/27', quarter: 1, dueOn: '2026-07-14' })),
    );
    const sheets = await api.fresh.asOwner<{ id: MeasureId }>('select id from figure_sheet');
    sheet = `/measures/figures/${sheets[0]!.id}`;
  });
  afterAll(() => api.stop());

  const typed = (first: Record<string, string>, second: Record<string, string> = {}, then = 'check') => {
    const row = (index: number, ref: string, fields: Record<string, string>) =>
      Object.entries({ measureId: ids[ref]!, period: '2026-Q1', value: '', numerator: '', denominator: '', dataStatus: 'final', commentary: '', ...fields }).map(
        ([field, value]) => [`figures[${index}][${field}]`, value],
      );
    return { ...Object.fromEntries([...row(0, 'HR01', first), ...row(1, 'HR02', second)]), then };
  };

  step('lie before the owner with last period, last year and target beside them, one click from the task', async () => {
    const manager = await signIn('serviceManager');
    expect((await manager.get('/tasks')).html).toContain(`href="${sheet}"`);
    const page = await manager.get(sheet);
    expect([page.status, page.h1]).toEqual([200, 'Enter figures for Quarter 1 2026/27']);
    expect(page.html).toMatch(/76\.0%[\s\S]*74\.0%[\s\S]*80\.0%/);
    expect(page.html).toMatch(/Number counted<span[\s\S]*Out of<span[\s\S]*Value \(checked against the two numbers\)<span/);
    const other = await signIn('auditor');
    expect((await other.get(sheet)).h1).toBe('Figures of Housing for Quarter 1 2026/27');
  });

  step('are refused beside the field, with what was typed kept, and the commentary opens where the status is red', async () => {
    const manager = await signIn('serviceManager');
    const page = await manager.submit(sheet, typed({ value: '71.2' }, { numerator: '3', denominator: '0' }));
    expect([page.status, page.title]).toEqual([400, 'Error: Enter figures for Quarter 1 2026/27 – Measures – Golden Thread']);
    expect(page.html).toContain('href="#figures-0-commentary"');
    expect(page.html).toContain('HR01: say what happened and what is done about it. Red: 71.2% is more than 5% below the target of 80%.');
    expect(page.html).toContain('HR02: “Out of” is 0, so there is no value.');
    expect(page.html).toMatch(/<details class="govuk-details" open>/);
    expect(page.html).toContain('value="71.2"');
  });

  step('are kept as a draft, checked, submitted once, and then wait for the second person', async () => {
    const manager = await signIn('serviceManager');
    const saved = await manager.submit(sheet, typed({ value: 'not yet' }, {}, 'save'));
    expect(saved.location).toBe(sheet);
    expect((await manager.get(sheet)).html).toContain('value="not yet"');
    const checked = await manager.submit(sheet, typed({ value: '71.2', commentary: 'Two surveyors left in May.' }, { numerator: '2', denominator: '27' }));
    expect(checked.location).toBe(`${sheet}/check`);
    const page = await manager.get(`${sheet}/check`);
    expect(page.html).toContain('Red: 71.2% is more than 5% below the target of 80%');
    expect(page.html).toContain('Rests on 27 cases only');
    expect(page.html).toContain('7.4%');
    expect((await manager.submit(`${sheet}/check`, {})).location).toBe('/tasks');
    expect((await manager.get('/tasks')).html).not.toContain(`href="${sheet}"`);
    expect((await (await signIn('director')).get('/tasks')).html).toContain(`href="${sheet}/verification"`);
  });

  step('are verified by the second person alone, and returned only with a reason', async () => {
    expect((await (await signIn('serviceManager')).get(`${sheet}/verification`)).status).toBe(403);
    const director = await signIn('director');
    const word = (index: number, ref: string, verdict: string, reason = '') => ({
      [`figures[${index}][measureId]`]: ids[ref]!, [`figures[${index}][period]`]: '2026-Q1', [`figures[${index}][verdict]`]: verdict, [`figures[${index}][reason]`]: reason,
    });
    const noReason = await director.submit(`${sheet}/verification`, { ...word(0, 'HR01', 'return'), ...word(1, 'HR02', 'verify') });
    expect(noReason.status).toBe(400);
    expect(noReason.html).toContain('a figure is not returned without a reason');
    const returned = await director.submit(`${sheet}/verification`, { ...word(0, 'HR01', 'return', 'The source says 71.1'), ...word(1, 'HR02', 'verify') });
    expect(returned.location).toBe('/tasks');
    const manager = await signIn('serviceManager');
    expect((await manager.get(sheet)).html).toContain('Returned to you: The source says 71.1');
    await manager.submit(sheet, typed({ value: '71.2', commentary: 'Two surveyors left in May. The source was read again.' }, { numerator: '2', denominator: '27' }));
    await manager.submit(`${sheet}/check`, {});
    const done = await director.submit(`${sheet}/verification`, word(0, 'HR01', 'verify'));
    expect(done.location).toBe('/tasks');
    expect((await director.get(`${sheet}/verification`)).html).toContain('No figure waits for verification here.');
  });

  step('stand on the scorecard with word, shape, why and chart, as counts by dimension, and in the CSV', async () => {
    const member = await signIn('leadMember');
    const page = await member.get('/measures?quarter=2026-Q1');
    expect(page.h1).toBe('How the council is doing: quarter 1, 2026/27');
    expect(page.html).toContain('1 green, 0 amber, 1 red');
    expect(page.html).toContain('gt-status--red');
    expect(page.html).toContain('Red: 71.2% is more than 5% below the target of 80%');
    expect(page.html).toMatch(/<svg [^>]*role="img" aria-labelledby="chart-HR01-title chart-HR01-description"/);
    expect(page.html).toMatch(/Projects <strong[^>]*>\s*Planned/);
    expect(page.html).toMatch(/Performance indicators <strong[^>]*>\s*Reported[\s\S]*<dt>June 2026<\/dt><dd>2 of 2/);
    expect((await member.get('/measures?quarter=2026-Q1&service=S1')).h1).toBe('How Housing is doing: quarter 1, 2026/27');
    const file = await member.get('/measures/scorecard.csv?quarter=2026-Q1');
    expect(file.headers.get('content-type')).toContain('text/csv');
    expect(file.html).toContain('HR01,Repairs in time,Housing,Council Plan');
    expect((await member.get('/measures/scorecard.csv?quarter=2026-Q1&format=ods')).headers.get('content-type')).toContain('oasis.opendocument.spreadsheet');
  });

  step('are corrected with a reason, both versions staying on the measure’s page', async () => {
    await api.fresh.database.transact({ actor: council.engine }, async (work) => accept(await freezeFigures(work, { year: '2026/27', quarter: 1 })));
    const manager = await signIn('serviceManager');
    const address = '/measures/HR01/figures/2026-Q1/correction';
    const figure = { value: '72.4', numerator: '', denominator: '', dataStatus: 'final', commentary: 'Two surveyors left in May.' };
    expect((await manager.submit(address, { ...figure, reason: '' })).html).toContain('Say why the figure is corrected');
    const bare = await manager.submit(address, { ...figure, commentary: '', reason: 'Counted twice' });
    expect(bare.html).toContain('HR01: say what happened');
    expect((await manager.submit(address, { ...figure, reason: 'Counted twice' })).location).toBe('/measures/HR01');
    const page = await manager.get('/measures/HR01?quarter=2026-Q1');
    expect(page.html).toContain('Version 3');
    expect(page.html).toContain('Version 2, replaced');
    expect(page.html).toContain('Corrects version 2: Counted twice');
    expect(page.html).toContain('In the quarter’s snapshot');
    expect(page.html).toContain('Repairs done in their target time');
    expect((await (await signIn('unitManager')).get(address)).status).toBe(403);
  });

  step('have targets that the policy team sets, a change only with a reason', async () => {
    const officer = await signIn('policyOfficer');
    const row = (index: number, period: string, target: string) => ({ [`targets[${index}][period]`]: period, [`targets[${index}][target]`]: target });
    const targets = { ...row(0, '2026-Q1', '80'), ...row(1, '2026-Q2', '81'), ...row(2, '2026-Q3', ''), ...row(3, '2026-Q4', ''), ...row(4, '2026-Y', '81') };
    expect((await officer.submit('/measures/HR01/targets', { ...targets, ...row(1, '2026-Q2', 'high'), reason: '' })).html).toContain('“high” is not a number');
    expect((await officer.submit('/measures/HR01/targets', { ...targets, reason: '' })).location).toBe('/measures/HR01');
    const far = { ...targets, ...row(2, '2026-Q3', '8.2'), reason: '' };
    const asked = await officer.submit('/measures/HR01/targets', far);
    expect([asked.status, asked.html.includes('8.2 for Quarter 3 2026/27 is far from the 81'), asked.html.includes('name="confirmed"')]).toEqual([422, true, true]);
    expect((await officer.submit('/measures/HR01/targets', { ...far, confirmed: 'yes' })).status).toBe(303);
    const changed = { ...targets, ...row(1, '2026-Q2', '75') };
    const refused = await officer.submit('/measures/HR01/targets', { ...changed, reason: '' });
    expect([refused.status, refused.html.includes('Say why')]).toEqual([422, true]);
    await officer.submit('/measures/HR01/targets', { ...changed, reason: 'Cabinet, 9 July' });
    expect((await officer.get('/measures/HR01')).html).toContain('Cabinet, 9 July');
    expect((await (await signIn('serviceManager')).get('/measures/HR01/targets')).status).toBe(403);
  });

  step('are set up many at once: ticked in the register, looked at with what is refused, and carried out', async () => {
    const officer = await signIn('policyOfficer');
    expect((await officer.get('/measures/register')).html).toMatch(/name="refs\[\]" value="HR02"/);
    expect((await officer.get('/measures/set-up')).location).toBe('/measures/register');
    const address = '/measures/set-up?act=targets&refs%5B%5D=HR01&refs%5B%5D=HR02';
    expect((await officer.get(address)).h1).toBe('Set a year’s targets of 2 measures');
    const typed = { act: 'targets', year: '2027/28', changeBy: '2', 'measures[0][target]': '', 'measures[1][target]': 'ten', reason: '' };
    const checked = await officer.submit(address, { ...typed, then: 'look' });
    expect(checked.h1).toBe('Check what changes: set a year’s targets');
    expect(checked.html).toContain('1 measure will be changed, 1 cannot be');
    expect(checked.html).toContain('Target for Quarter 1 2027/28: none → 81.6%');
    expect(checked.html).toContain('“ten” is not a number');
    const done = await officer.submit(address, { ...typed, then: 'apply' });
    expect(done.location).toBe('/measures/register');
    expect((await officer.get('/measures/register')).html).toContain('1 measure changed. Not for HR02: “ten” is not a number.');
    expect((await (await signIn('director')).get(address)).status).toBe(403);
  });

  step('belong to measures that the policy team registers, and whose definition it changes with the trend marked', async () => {
    const officer = await signIn('policyOfficer');
    const fields = {
      ref: 'HR09', title: 'Calls answered', kind: 'local', unit: '%', decimals: '1', polarity: 'maximise', frequency: 'quarterly', counts: 'period',
      formula: 'value', multiplier: '100', basis: 'percent', green: '0', amber: '5', edge: 'better', zeroTarget: 'aim', lowest: '0', highest: '100',
      place: 'customers/Public satisfaction', service: 'S1', owner: 'unitManager', verifier: 'serviceManager', member: '', definition: 'All calls',
      dataType: '', dataSource: '', formulaText: '', calculationGuidance: '', benchmarking: '', feeds: '', workingPapers: '', evidence: '',
      fromPeriod: '', reason: '',
    };
    expect((await officer.submit('/measures/new', { ...fields, owner: 'nobody' })).html).toContain('There is no open post with the code or, alone, the name “nobody”');
    expect((await officer.submit('/measures/new', { ...fields, verifier: 'unitManager' })).status).toBe(422);
    expect((await officer.submit('/measures/new', { ...fields, service: 'housing', owner: 'Repairs manager' })).location).toBe('/measures/HR09');
    const changed = { ...fields, definition: 'Calls to the contact centre alone' };
    expect((await officer.submit('/measures/HR09/definition', changed)).html).toContain('Say from which period on');
    const told = await officer.submit('/measures/HR09/definition', { ...changed, fromPeriod: '2026-Q2', reason: 'New telephone system' });
    expect(told.location).toBe('/measures/HR09');
    expect((await officer.get('/measures/HR09')).html).toContain('From Quarter 2 2026/27 on counted differently (what is counted): New telephone system');
    expect((await (await signIn('director')).get('/measures/new')).status).toBe(403);
    expect((await officer.submit('/measures/HR09/retirement', { reason: '' })).html).toContain('Say why the measure is retired');
    expect((await officer.submit('/measures/HR09/retirement', { reason: 'Nobody used it' })).location).toBe('/measures/HR09');
    expect((await officer.get('/measures/HR09')).html).toContain('Retired on Thursday 2 July 2026');
  });

  step('are listed by who has entered and verified them, and their measures in the register', async () => {
    const officer = await signIn('policyOfficer');
    expect((await officer.get('/measures/figures?quarter=2026-Q1')).html).toContain('Entered, waiting for verification');
    expect((await officer.get('/measures/register')).html).toContain('HR02: Measure HR02');
    expect((await officer.get('/measures/register.csv')).html).toContain('opportunities for benchmarking');
    expect((await officer.get('/measures/NOPE')).status).toBe(404);
    expect((await officer.get('/measures/figures/not-an-id')).status).toBe(404);
  });

  step('are sampled by Internal Audit, who says of each what it found', async () => {
    await api.fresh.asOwner('insert into audited_measure (council_id, measure_id) values ($1, $2)', [council.id, ids['HR02']]);
    await api.fresh.asOwner(
      `insert into measure_value (council_id, measure_id, period, version, ends_on, current, value, data_status, commentary, state, entered_by, contributors, entered_at, source)
       values ($1, $2, '2025-Q4', 1, '2026-03-31', true, 8, 'final', '', 'verified', '{}', '{}', '2026-04-20T09:00:00Z', 'page')`, [council.id, ids['HR02']]);
    await api.fresh.asOwner(`update post set roles = '{auditor}' where id = $1`, [council.posts.scrutinyChair]);
    const auditor = await signIn('scrutinyChair');
    const samples = '/measures/audit-samples';
    expect((await (await signIn('policyOfficer')).post(samples, {})).status).toBe(403);
    const refused = await auditor.submit(samples, { year: '2025/26', size: 'some', seed: '' });
    expect([refused.status, refused.html.includes('Say how many figures, from 1 to')]).toEqual([400, true]);
    const { location } = await auditor.submit(samples, { year: '2025/26', size: '5', seed: 'Dice 4' });
    expect((await auditor.get(samples)).html).toContain('1 figure, 0 passed');
    expect((await auditor.submit(location!, { result: 'pass', finding: '' })).status).toBe(409);
    expect((await auditor.submit(location!, { result: 'amend', finding: '' })).status).toBe(400);
    expect((await auditor.submit(location!, { result: 'amend', finding: 'Two jobs left out' })).location).toBe(location);
    const found = await (await signIn('director')).get(location!);
    expect([found.html.includes('Two jobs left out'), found.html.includes('Record the result')]).toEqual([true, false]);
  });
});
