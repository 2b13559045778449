import { type SmallCouncil, smallCouncil } from '@golden-thread/persistence/testing/small-council';
import { ApiClient } from '../../testing/api-client';
import type { Browser } from '../../testing/browser';
import { startApi, type StartedApi } from '../../testing/start-api';

describe('tokens', () => {
  let api: StartedApi;
  let council: SmallCouncil;
  let administrator: Browser;

  beforeAll(async () => {
    api = await startApi();
    council = await smallCouncil(api.fresh, 'smallborough', '2026-04-21T09:00:00.000Z');
    administrator = await api.signIn('smallborough/administrator');
  });
  afterAll(() => api.stop());

  it('are made for a person found by name, shown once, work, and are ended', async () => {
    const form = '/administration/tokens/new?person=Repairs%20Officer';
    const made = await administrator.submit(form, { personId: council.people.officer, label: 'Housing system', days: '30' });
    const token = /gt_[\w-]+/.exec(made.html)?.[0] ?? '';
    expect(made.h1).toBe('Copy the token now');
    expect((await new ApiClient(api.address, token).get('/api/v1/tasks')).status).toBe(200);
    expect((await administrator.get('/administration/tokens')).html).not.toContain('Never');
    const end = /href="(\/administration\/tokens\/[^"]+\/end)"/.exec((await administrator.get('/administration/tokens')).html)?.[1] ?? '';
    expect((await administrator.submit(end, {})).location).toBe('/administration/tokens');
    expect((await administrator.get('/administration/tokens')).html).toContain('The token “Housing system” is ended.');
    expect((await new ApiClient(api.address, token).get('/api/v1/tasks')).status).toBe(401);
  });

  it('keep what was typed when the form does not hold', async () => {
    const form = '/administration/tokens/new?person=Repairs%20Officer';
    const { status, html } = await administrator.submit(form, { personId: council.people.officer, label: 'Housing', days: 'ninety' });
    expect(status).toBe(400);
    expect(html).toContain('Type for how many days the token holds, as a whole number from 1 to 366.');
    expect(html).toContain('value="ninety"');
  });

  it('are the administrator’s alone', async () => {
    expect((await (await api.signIn('smallborough/director')).get('/administration/tokens')).status).toBe(403);
  });
});
