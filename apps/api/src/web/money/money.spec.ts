import { type SmallCouncil, smallCouncil } from '@golden-thread/persistence/testing/small-council';
import { story } from '@golden-thread/persistence/testing/story';
import { newId } from '@golden-thread/persistence/unit-of-work/ids';
import { startApi, type StartedApi } from '../../testing/start-api';

story('money on pages and by the API', (step) => {
  let api: StartedApi;
  let council: SmallCouncil;
  let service: string;

  beforeAll(async () => {
    api = await startApi();
    council = await smallCouncil(api.fresh, 'smallborough', '2026-05-04T08:00:00.000Z');
    service = `/money/services/${council.serviceId}`;
  });
  afterAll(() => api.stop());

  step('the head of service adds lines, is told every fault at once, and reads the amounts as people write them', async () => {
    const manager = await api.signIn('smallborough/serviceManager');
    const said = { title: 'Repairs contract', unitId: '', costCentre: 'H110', firstYear: '2026/27', firstAmount: '100000', secondAmount: '110000.50', thirdAmount: '' };
    const wrong = (await manager.submit(`${service}/lines/new`, { ...said, costCentre: 'H 110', secondAmount: 'x' })).html;
    expect(wrong).toContain('is no cost centre');
    expect(wrong).toContain('The amount of year 2 is not one in pounds.');
    expect((await manager.submit(`${service}/lines/new`, said)).location).toBe(service);
    expect((await manager.submit(`${service}/lines/new`, { ...said, title: 'Lettings', costCentre: '' })).location).toBe(service);
    const shown = (await manager.get(service)).html;
    expect(shown).toContain('£110,000.50');
    expect(shown).toContain('Cost centre H110');
  });

  step('money is moved by whoever its amount leads to, and the ledger’s months are taken by the policy team', async () => {
    const manager = await api.signIn('smallborough/serviceManager');
    const [line] = await api.fresh.asOwner<{ id: string }>(`select id from budget_line where title = 'Repairs contract'`);
    const [to] = await api.fresh.asOwner<{ id: string }>(`select id from budget_line where title = 'Lettings'`);
    const at = `/money/lines/${line!.id}/virement`;
    expect((await manager.submit(at, { toLineId: to!.id, amount: '200000', reason: 'Empty homes' })).html).toContain('The line has £100,000 by now');
    expect((await manager.submit(at, { toLineId: to!.id, amount: '20000', reason: 'Empty homes' })).location).toBe('/money/virements/VM-1');
    const director = await api.signIn('smallborough/director');
    expect((await manager.get('/money/virements/VM-1')).html).not.toContain('Record the decision');
    expect((await director.submit('/money/virements/VM-1', { decision: 'agree', remark: '' })).location).toBe('/money/virements/VM-1');
    expect((await director.get(service)).html).toContain('£80,000 by now');
    expect((await manager.get('/money/ledger')).status).toBe(403);
    const officer = await api.signIn('smallborough/policyOfficer');
    expect((await officer.get('/money/ledger')).html).toContain('Cost centre, Budget, Actual, Forecast');
    expect((await officer.submit('/money/rules', { headOfService: '20000', director: '5000', section151: '', 'columns[costCentre]': 'CC', 'columns[budget]': 'B', 'columns[actual]': 'A', 'columns[forecast]': 'F' })).html).toContain('not below the head of service');
    expect((await officer.submit(`${service}/accountant`, { accountant: 'officer' })).location).toBe(service);
    expect((await officer.get(`${service}/carry-forward/2026-27`)).html).toContain('The outturn is not there yet.');
    expect((await officer.get('/money')).html).toContain('Not in the ledger yet');
    expect((await officer.get('/money?year=2026-27&format=csv')).html).toMatch(/^\uFEFF?Service,Month of the ledger,Budget,Spent,Forecast,Forecast less budget,Measures\r?\nHousing,,,,,,"0 red, 0 amber, 0 green"/);
    const program = await api.program(council.id, council.people.auditor);
    expect((await program.get(`/api/v1/money/services/${council.serviceId}?year=2026-27`)).body).toMatchObject({ service: 'Housing', lines: [{ title: 'Lettings', now: '120000' }, { title: 'Repairs contract', now: '80000' }] });
    expect((await program.get('/api/v1/money/virements/VM-1')).body).toMatchObject({ state: 'agreed', amount: '20000', decider: 'director' });
  });

  step('API clients tell the ledger’s months, confirm them, and carry forward what is left, approved by the section 151 officer', async () => {
    const officer = await api.signIn('smallborough/policyOfficer');
    const columns = { 'columns[costCentre]': 'CC', 'columns[budget]': 'B', 'columns[actual]': 'A', 'columns[forecast]': 'F' };
    expect((await officer.submit('/money/rules', { headOfService: '5000', director: '20000', section151: 'director', ...columns })).status).toBe(303);
    const as = (who: keyof typeof council.people) => api.program(council.id, council.people[who]);
    const [policy, manager, accountant, section151] = await Promise.all([as('policyOfficer'), as('serviceManager'), as('officer'), as('director')]);
    const key = () => ({ 'idempotency-key': newId() });
    const line = { costCentre: 'H110', budget: '100000', actual: '91500.50', forecast: '100000' };
    const serviceId = council.serviceId;
    expect((await manager.send('POST', '/api/v1/money/ledger/2025-M12', { lines: [line] }, key())).status).toBe(403);
    expect((await policy.send('POST', '/api/v1/money/ledger/2025-Q4', { lines: [line] }, key())).body).toMatchObject({ code: 'LedgerMonthMissing' });
    expect((await policy.send('POST', '/api/v1/money/ledger/2025-M12', { lines: [line, line] }, key())).body).toMatchObject({ code: 'LedgerUnreadable' });
    for (const month of ['2025-M12', '2026-M01']) expect((await policy.send('POST', `/api/v1/money/ledger/${month}`, { lines: [line] }, key())).body).toEqual({ month, costCentres: 1, services: 1 });
    expect((await section151.send('POST', '/api/v1/money/ledger/2026-M01/confirmations', { serviceId }, key())).body).toMatchObject({ code: 'NotConfirmingLedger' });
    expect((await accountant.send('POST', '/api/v1/money/ledger/2026-M01/confirmations', { serviceId }, key())).body).toMatchObject({ months: [{ month: '2026-M01', actual: '91500.50', confirmedBy: 'The Repairs Officer' }] });
    const carried = { serviceId, year: '2025/26' };
    expect((await manager.send('POST', '/api/v1/money/carry-forwards', { ...carried, agreed: null, reason: '' }, key())).body).toMatchObject({ service: 'Housing', amount: '8499.5', state: 'proposed' });
    expect((await manager.send('POST', '/api/v1/money/carry-forward-decisions', { ...carried, decision: 'approve' }, key())).body).toMatchObject({ code: 'NotDecidingMoney' });
    expect((await section151.send('POST', '/api/v1/money/carry-forward-decisions', { ...carried, decision: 'approve' }, key())).body).toMatchObject({ state: 'approved' });
    const shown = async () => (await officer.get(`${service}?year=2025-26`)).html;
    expect(await shown()).toContain('£8,499.50 into 2026/27: approved, a line of that year');
    // What was approved before it was made a line is not said to be one.
    await api.fresh.asOwner(`delete from budget_line where title = 'Carried forward from 2025/26'`);
    expect((await shown()).includes('approved, a line of that year')).toBe(false);
    expect(await shown()).toContain('£8,499.50 into 2026/27: approved');
  });

  step('an extract in which something surprises is looked at twice on a page of its own, and taken without being chosen again', async () => {
    const officer = await api.signIn('smallborough/policyOfficer');
    const file = { 'ledger.csv': 'CC,B,A,F\nH110,900000,92000,100000\n' };
    const looked = (await officer.upload('/money/ledger', 'file', file, { month: '2026-M01' })).location!;
    expect(looked).toMatch(/^\/money\/ledger\/previews\//);
    const page = await officer.get(looked);
    expect([page.h1, page.html.includes('H110: a forecast of £100,000 on a budget of £900,000.')]).toEqual(['Look twice at the ledger of April 2026', true]);
    expect((await (await api.signIn('smallborough/serviceManager')).get(looked)).status).toBe(403);
    expect((await officer.submit(looked, {})).location).toBe('/money');
    expect((await officer.get(looked)).status).toBe(404);
  });
});
