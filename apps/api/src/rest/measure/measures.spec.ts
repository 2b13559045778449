import { openFiguresForPeriod } from '@golden-thread/application/figure-sheet/open-figures';
import type { MeasureId } from '@golden-thread/domain/shared/id';
import { accept } from '@golden-thread/domain/shared/outcome';
import { type SmallCouncil, smallCouncil } from '@golden-thread/persistence/testing/small-council';
import { story } from '@golden-thread/persistence/testing/story';
import { newId } from '@golden-thread/persistence/unit-of-work/ids';
import type { ApiClient } from '../../testing/api-client';
import { startApi, type StartedApi } from '../../testing/start-api';

story('measures for programs', (step) => {
  let api: StartedApi;
  let council: SmallCouncil;
  let officer: ApiClient;
  let manager: ApiClient;
  let director: ApiClient;

  beforeAll(async () => {
    api = await startApi();
    council = await smallCouncil(api.fresh, 'smallborough', '2026-07-02T08:00:00.000Z');
    officer = await api.program(council.id, council.people.policyOfficer);
    manager = await api.program(council.id, council.people.serviceManager);
    director = await api.program(council.id, council.people.director);
  });
  afterAll(() => api.stop());

  const headers = (version?: number) => ({ 'idempotency-key': newId(), ...(version !== undefined && { 'if-match': `"${version}"` }) });
  const register = { definition: 'Repairs in time', dataType: '', dataSource: '', formula: '', calculationGuidance: '', benchmarking: '', feeds: '', workingPapers: '', evidence: '' };
  const given = {
    ref: 'HR01', title: 'Repairs in time', kind: 'local', unit: '%', decimals: 1, polarity: 'maximise', frequency: 'quarterly', cumulative: false,
    formula: 'value', multiplier: '100', tolerance: { basis: 'percent', green: '0', amber: '5', edge: 'better' }, zeroTarget: 'aim', lowest: '0',
    highest: '100', dimension: 'council-plan', group: 'Performance indicators', service: 'S1', owner: 'serviceManager', verifier: 'director', register,
  };

  step('are registered by the policy team, naming service and posts by their codes', async () => {
    const made = await officer.send('POST', '/api/v1/measures', given, headers());
    expect([made.status, made.body['ref'], made.body['service'], made.headers.get('etag')]).toEqual([201, 'HR01', 'Housing', '"1"']);
    expect((await officer.send('POST', '/api/v1/measures', given, headers())).status).toBe(409);
    expect((await officer.send('POST', '/api/v1/measures', { ...given, ref: 'HR02', owner: 'nobody' }, headers())).body['code']).toBe('NoSuchPlace');
    expect((await director.send('POST', '/api/v1/measures', { ...given, ref: 'HR02' }, headers())).status).toBe(403);
    const { body } = await officer.send('POST', '/api/v1/measures', { ...given, ref: 'HR 2', decimals: 1.5, colour: 'red' }, headers());
    expect((body['errors'] as { field: string }[]).map(({ field }) => field).sort()).toEqual(['colour', 'decimals', 'ref']);
    expect((await officer.get('/api/v1/measures')).body).toMatchObject({ total: 1, items: [{ ref: 'HR01' }] });
  });

  step('have targets, which a stale version cannot change', async () => {
    const address = '/api/v1/measures/HR01/targets';
    const set = await officer.send('PUT', address, { targets: [{ period: '2026-Q1', target: '80' }] }, headers(1));
    expect([set.status, set.body['targets'], set.headers.get('etag')]).toEqual([200, [{ period: '2026-Q1', target: '80' }], '"2"']);
    expect((await officer.send('PUT', address, { targets: [{ period: '2026-Q1', target: '70' }], reason: 'x' }, headers(1))).status).toBe(412);
    expect((await officer.send('PUT', address, { targets: [{ period: '2026-Q1', target: '70' }] }, headers(2))).body['code']).toBe('ReasonMissing');
  });

  step('have figures entered on a sheet by the owner, verified by another, and corrected with a reason', async () => {
    await api.fresh.database.transact({ actor: council.engine }, async (work) =>
      accept(await openFiguresForPeriod(work, { month: null, year: '2026/27', quarter: 1, dueOn: '2026-07-14' })),
    );
    const listed = await manager.get('/api/v1/figure-sheets?quarter=2026-Q1');
    const [{ id }] = listed.body['sheets'] as [{ id: MeasureId }];
    const sheet = await manager.get(`/api/v1/figure-sheets/${id}`);
    const [{ measureId, period }] = sheet.body['figures'] as [{ measureId: MeasureId; period: string }];
    const enter = (figure: object, by = manager) => by.send('PUT', `/api/v1/figure-sheets/${id}/figures`, { figures: [{ measureId, period, ...figure }] }, headers(1));
    expect((await enter({ value: '71.2' })).body['code']).toBe('FigureNotAccepted');
    expect((await enter({ value: '82' }, director)).status).toBe(403);
    expect((await enter({ value: '71.2', commentary: 'Two surveyors left.' })).body).toMatchObject({ state: 'entered', version: 2, figures: [{ value: '71.2' }] });
    const verify = (by: ApiClient) => by.send('POST', `/api/v1/figure-sheets/${id}/verification`, { returns: [] }, headers(2));
    expect((await verify(manager)).status).toBe(403);
    expect((await verify(director)).body).toMatchObject({ state: 'verified', figures: [{ state: 'verified' }] });
    const correct = (at: string, body: object) => manager.send('POST', `/api/v1/measures/HR01/figures/${at}/corrections`, body, headers(1));
    expect((await correct('2026-Q1', { value: '79' })).status).toBe(400);
    expect((await correct('2026-Q9', { value: '79', reason: 'x' })).body['code']).toBe('PeriodNotOfMeasure');
    expect((await correct('2026-Q1', { value: '79', reason: 'Counted twice' })).body).toMatchObject({ ref: 'HR01', version: 2 });
    const figures = (await manager.get('/api/v1/measures/HR01/figures')).body['figures'] as { figureVersion: number; level: string }[];
    expect(figures.map(({ figureVersion, level }) => [figureVersion, level])).toEqual([[2, 'amber'], [1, 'red']]);
  });

  step('stand on a scorecard, whichever quarter is asked for', async () => {
    const { body } = await director.get('/api/v1/scorecard?quarter=2026-Q1&service=S1');
    expect(body).toMatchObject({ year: '2026/27', quarter: 1, service: 'S1', counts: { amber: 1 }, measures: [{ ref: 'HR01', level: 'amber', value: '79' }] });
    expect((await director.get('/api/v1/scorecard?quarter=0000-Q1')).status).toBe(400);
    expect((await director.get('/api/v1/scorecard?quarter=2000-Q1')).status).toBe(200);
    expect((await director.get('/api/v1/scorecard?quarter=2099-Q4')).status).toBe(200);
    expect((await director.get('/api/v1/measures/NOPE/targets')).status).toBe(404);
  });

  step('are set up many at once: looked at, then changed, each refusal named', async () => {
    const send = (path: string, body: object, by = officer) => by.send('POST', `/api/v1/measure-set-ups${path}`, { measures: [{ ref: 'HR01' }, { ref: 'NONE' }], ...body }, headers());
    expect((await send('', {})).status).toBe(422);
    expect((await send('', { people: { verifier: 'policyOfficer' } }, director)).status).toBe(403);
    const looked = await send('/previews', { targets: { year: '2027/28', changeBy: '5' } });
    expect([looked.status, looked.body['measures']]).toMatchObject([201, [
      { ref: 'HR01', refused: null, changes: [{ part: 'target', period: '2027-Q1', was: null, becomes: '84' }] }, { ref: 'NONE', refused: { code: 'ChosenMeasureMissing' } },
    ]]);
    expect((await send('', { targets: { year: '2027/28', changeBy: '5' } })).body).toMatchObject({ done: ['HR01'], refused: [{ ref: 'NONE' }] });
    expect(await send('', { targets: { year: '2027/29' } })).toMatchObject({ status: 400, body: { errors: [{ field: 'targets.year' }] } });
  });

  step('are changed where the trend is marked with its reason, keep their places where none is named, and are retired', async () => {
    const { ref: _, service: _service, owner: _owner, verifier: _verifier, ...definition } = given;
    const at = '/api/v1/measures/HR01';
    const stands = Number((await officer.get(at)).body['version']);
    const changed = { ...definition, unit: 'days', formula: 'value', lowest: '0', highest: null };
    expect((await director.send('PUT', at, changed, headers(stands))).status).toBe(403);
    expect((await officer.send('PUT', at, changed, headers(stands - 1))).status).toBe(412);
    expect((await officer.send('PUT', at, changed, headers(stands))).body['code']).toBe('FromPeriodMissing');
    const done = await officer.send('PUT', at, { ...changed, fromPeriod: '2026-Q3', reason: 'Counted in days' }, headers(stands));
    expect(done.body).toMatchObject({ unit: 'days', service: 'Housing', version: stands + 1 });
    const retired = await officer.send('POST', `${at}/retirement`, { reason: 'The return ended' }, headers(stands + 1));
    expect(retired.body).toMatchObject({ retiredOn: '2026-07-02' });
    expect((await officer.send('POST', `${at}/retirement`, { reason: 'Again' }, headers(Number(retired.body['version'])))).body['code']).toBe('MeasureRetired');
  });
});
