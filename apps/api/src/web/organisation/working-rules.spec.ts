import { type SmallCouncil, smallCouncil } from '@golden-thread/persistence/testing/small-council';
import { story } from '@golden-thread/persistence/testing/story';
import { startApi, type StartedApi } from '../../testing/start-api';

story('how the council works', (step) => {
  let api: StartedApi;
  let council: SmallCouncil;

  beforeAll(async () => {
    api = await startApi();
    council = await smallCouncil(api.fresh, 'workborough');
  });
  afterAll(() => api.stop());

  const path = '/administration/working-rules';

  step('is chosen by the administrator, with a reason that stands in the council’s history', async () => {
    expect((await (await api.signIn('workborough/officer')).get(path)).status).toBe(403);
    const administrator = await api.signIn('workborough/administrator');
    expect((await administrator.get(path)).html).toContain('value="1, 3, 7, 14"');
    const closer = await administrator.submit(path, { lateDays: '1, 7, 8', unverifiedFigures: 'marked', monthlyFiguresWithin: '10', reason: 'More often.' });
    expect([closer.status, closer.html.includes('never closer together')]).toEqual([422, true]);
    const later = await administrator.submit(path, { lateDays: '2, 5, 10', unverifiedFigures: 'wait', monthlyFiguresWithin: '21', reason: 'Fewer e-mails.' });
    expect([later.status, later.html.includes('Enter 1 to 20 working days')]).toEqual([422, true]);
    expect((await administrator.submit(path, { lateDays: '2, 5, 10', unverifiedFigures: 'wait', monthlyFiguresWithin: '5', reason: 'Fewer e-mails.' })).status).toBe(303);
    expect((await administrator.get(path)).html).toContain('value="2, 5, 10"');
    const { html } = await administrator.get(`/history/council/${council.id}`);
    expect([html.includes('How the council works'), html.includes('Fewer e-mails.')]).toEqual([true, true]);
  });

  step('is asked and chosen through the REST interface too, each version once', async () => {
    const program = await api.program(council.id, council.people.administrator);
    const send = (lateDays: number[], version: number) =>
      program.send('PUT', '/api/v1/working-rules', { lateDays, unverifiedFigures: 'wait', monthlyFiguresWithin: 5, reason: 'As agreed.' }, { 'idempotency-key': crypto.randomUUID(), 'if-match': `"${version}"` });
    expect((await send([1, 5], 0)).status).toBe(412);
    expect((await send([1, 5], 1)).body).toMatchObject({ lateDays: [1, 5], monthlyFiguresWithin: 5, version: 2 });
    expect((await program.send('GET', '/api/v1/working-rules')).body).toMatchObject({ lateDays: [1, 5] });
  });
});
