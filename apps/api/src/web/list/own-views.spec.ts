import { smallCouncil } from '@golden-thread/persistence/testing/small-council';
import { openPage } from '../../testing/page-seen';
import { startApi, type StartedApi } from '../../testing/start-api';

describe('the views that somebody saved', () => {
  let api: StartedApi;

  beforeAll(async () => {
    api = await startApi();
    await smallCouncil(api.fresh, 'smallborough');
  });
  afterAll(() => api.stop());

  it.each([
    ['/tasks'], ['/risks'], ['/lessons'], ['/consultations'], ['/external-challenges'], ['/plan-changes'], ['/plans/key'], ['/assessments'], ['/assessments/desk'],
    ['/assessments/practices'], ['/timetable/control-room'], ['/reports'], ['/measures/register'], ['/recognition'], ['/plans/threads'], ['/measures/audit-samples'],
  ])('stand above their list, and above no other: %s', async (path) => {
    await api.fresh.asOwner('delete from saved_view');
    const person = await api.signIn('smallborough/policyOfficer');
    const address = `${path}?q=late`;
    const save = await openPage(person, `/views?address=${encodeURIComponent(address)}`);
    expect((await save.send({ name: 'What I chase' })).location).toBe(address);
    expect((await openPage(person, path)).links['What I chase']).toBe(address);
    expect((await openPage(person, path === '/risks' ? '/lessons' : '/risks')).links['What I chase']).toBeUndefined();
    expect((await openPage(await api.signIn('smallborough/director'), path)).links['What I chase']).toBeUndefined();
  });
});
