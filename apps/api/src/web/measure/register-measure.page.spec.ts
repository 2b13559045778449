import { smallCouncil } from '@golden-thread/persistence/testing/small-council';
import { openPage } from '../../testing/page-seen';
import { startApi, type StartedApi } from '../../testing/start-api';

/** A form with many fields and faults: the policy team registers a measure. */
describe('Register a measure', () => {
  let api: StartedApi;
  beforeAll(async () => {
    api = await startApi();
    await smallCouncil(api.fresh, 'registers');
  });
  afterAll(() => api.stop());

  const form = async (post = 'policyOfficer') => openPage(await api.signIn(`registers/${post}`), '/measures/new');
  const named = { service: 'S1', owner: 'serviceManager', verifier: 'director' };

  it('opens with what is usual filled in', async () => {
    const page = await form();
    expect([page.status, page.h1]).toEqual([200, 'Register a measure']);
    expect(page.fields).toMatchObject({ unit: '%', decimals: '1', polarity: 'maximise', frequency: 'quarterly', amber: '5' });
  });

  it('names every fault at once beside its field, and keeps what was typed', async () => {
    const answer = await (await form()).send({ ref: 'no spaces', title: '', decimals: '7', amber: 'five', ...named });
    expect([answer.status, answer.title]).toEqual([400, 'Error: Register a measure – Measures – Golden Thread']);
    expect(answer.faults).toEqual([
      { message: 'The reference has at most 20 letters, digits, dots or dashes, such as HS07.', field: 'ref' },
      { message: 'Say in a few words what the measure is.', field: 'title' },
      { message: 'Decimals are a whole number from 0 to 6.', field: 'decimals' },
      { message: 'The tolerance must be a number such as 5 or 2.5, without unit.', field: 'amber' },
    ]);
    expect(answer.fields).toMatchObject({ ref: 'no spaces', decimals: '7', amber: 'five', service: 'S1' });
  });

  it('asks who is meant where a code names nothing, and registers once it does', async () => {
    const answer = await (await form()).send({ ref: 'HS07', title: 'Repairs in time', ...named, service: 'S9' });
    expect(answer.status).toBe(422);
    expect(answer.text).toContain('S9');
    const registered = await answer.send({ service: 'S1' });
    expect([registered.status, registered.location]).toEqual([303, '/measures/HS07']);
  });

  it('is for the policy team alone', async () => {
    expect((await form('serviceManager')).status).toBe(403);
  });
});
