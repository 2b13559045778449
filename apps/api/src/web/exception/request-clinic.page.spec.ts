import { aQuarter } from '@golden-thread/application/review/testing/a-quarter';
import { newId } from '@golden-thread/persistence/unit-of-work/ids';
import { startApi, type StartedApi } from '../../testing/start-api';

describe('asking for a clinic on its pages', () => {
  let api: StartedApi;
  let quarter: Awaited<ReturnType<typeof aQuarter>>;

  beforeAll(async () => {
    api = await startApi();
    quarter = await aQuarter(api.fresh);
  });
  afterAll(() => api.stop());

  it('is offered to scrutiny on any measure, to a manager on the own service, to other councillors not at all', async () => {
    const scrutiny = await api.signIn(`${quarter.slug}/scrutinyChair`);
    expect((await scrutiny.get('/clinics')).html).toContain('Ask for a clinic');
    expect((await scrutiny.get('/clinics/request')).html).toContain('Service plan of Streets');
    const manager = await api.signIn(`${quarter.slug}/serviceManager`);
    const theirs = (await manager.get('/clinics/request')).html;
    expect(theirs).toContain('Service plan of Housing');
    expect(theirs).not.toContain('Service plan of Streets');
    const member = await api.signIn(`${quarter.slug}/leadMember`);
    expect((await member.get('/clinics')).html).not.toContain('Ask for a clinic');
    expect((await member.get('/clinics/request')).status).toBe(403);
  });

  it('leads to the clinic with its questions, and keeps what was typed where something is missing', async () => {
    const scrutiny = await api.signIn(`${quarter.slug}/scrutinyChair`);
    const asked = { about: quarter.council.serviceId, meetsOn: '2026-04-20', reason: '' };
    const refused = await scrutiny.submit('/clinics/request', asked);
    expect(refused.status).toBe(400);
    expect(refused.html).toContain('Say why a clinic is wanted.');
    const { location } = await scrutiny.submit('/clinics/request', { ...asked, reason: 'No plan was seen.' });
    expect(location).toBe('/clinics/CL-1');
    const clinic = await scrutiny.get('/clinics/CL-1');
    expect(clinic.h1).toBe('Clinic CL-1: Service plan of Housing');
    expect(clinic.html).toContain('Asked for by Overview and Scrutiny');
    expect(clinic.html).toContain('Have targets been met?');
    expect([clinic.html.includes('The briefing is not written yet'), clinic.html.includes('Write the briefing')]).toEqual([true, false]);
  });

  it('is briefed by the service’s manager, by page or by an API client; those who come read it on its page', async () => {
    const manager = await api.signIn(`${quarter.slug}/serviceManager`);
    expect((await manager.get('/tasks')).html).toContain('Brief the clinic');
    expect((await manager.get('/clinics/CL-1')).html).toContain('Write the briefing');
    const missing = await manager.submit('/clinics/CL-1/briefing', { text: ' ' });
    expect([missing.status, missing.html.includes('Say what those who come to the clinic are to have read.')]).toEqual([400, true]);
    expect((await manager.submit('/clinics/CL-1/briefing', { text: 'The plan was late.' })).location).toBe('/clinics/CL-1');
    expect((await (await api.signIn(`${quarter.slug}/scrutinyChair`)).get('/clinics/CL-1')).html).toContain('The plan was late.');
    const program = await api.program(quarter.council.id, quarter.council.people.serviceManager);
    const written = await program.send('PUT', '/api/v1/clinics/CL-1/briefing', { text: 'The plan is there.' }, { 'idempotency-key': newId(), 'if-match': '"2"' });
    expect([written.status, written.body]).toMatchObject([200, { briefing: 'The plan is there.', version: 3 }]);
    expect((await manager.get('/clinics/CL-1/briefing')).html).toContain('Those who come are told that it has changed.');
  });
});
