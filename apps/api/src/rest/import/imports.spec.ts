import { type SmallCouncil, smallCouncil } from '@golden-thread/persistence/testing/small-council';
import { story } from '@golden-thread/persistence/testing/story';
import { randomUUID } from 'node:crypto';
import type { ApiClient } from '../../testing/api-client';
import { startApi, type StartedApi } from '../../testing/start-api';

story('imports for programs', (step) => {
  let api: StartedApi;
  let council: SmallCouncil;
  let client: ApiClient;
  const key = () => ({ 'idempotency-key': randomUUID() });
  const seen = (version: unknown) => ({ ...key(), 'if-match': `"${String(version)}"` });
  const files = (units: string) => ({
    files: [{ name: 'council.csv', text: 'ref,name,kind,clock_date\nsmallborough,Smallborough,training,2026-04-01' }, { name: 'units.csv', text: `ref,name,service\n${units}` }],
  });

  beforeAll(async () => {
    api = await startApi();
    council = await smallCouncil(api.fresh, 'smallborough', '2026-04-21T09:00:00.000Z');
    client = await api.program(council.id, council.people.administrator, ['imports:write', 'organisation:write']);
  });
  afterAll(() => api.stop());

  step('are for tokens that name them alone', async () => {
    const other = await api.program(council.id, council.people.administrator);
    expect((await other.send('POST', '/api/v1/imports', files('REP,Repairs,S1'), key())).status).toBe(403);
  });

  step('answer every fault of a pack with its file, row and column', async () => {
    const { status, body } = await client.send('POST', '/api/v1/imports', files('REP,,S9'), key());
    expect(status).toBe(422);
    expect(body['errors']).toEqual([
      { field: 'units.csv, row 2, name', message: expect.stringContaining('Found: nothing.') as unknown },
      { field: 'units.csv, row 2, service', message: expect.stringContaining('Found: S9.') as unknown },
    ]);
  });

  step('are previewed row by row, and applied exactly so, for the version that was seen', async () => {
    const { status, body } = await client.send('POST', '/api/v1/imports', files('REP,Repairs,S1'), key());
    expect([status, body['state']]).toEqual([201, 'proposed']);
    expect(body['rows']).toMatchObject([{ sheet: 'units', named: 'REP', effect: 'brings' }]);
    expect((await client.get('/api/v1/imports')).body).toMatchObject({ imports: [{ id: body['id'], state: 'proposed', proposedBy: 'The Systems Administrator', counts: [{ sheet: 'units', brings: 1 }] }] });
    expect(body['rows']).toMatchObject([{ why: null }]);
    const at = `/api/v1/imports/${String(body['id'])}`;
    expect((await client.send('POST', `${at}/application`, { confirmed: false }, seen(7))).status).toBe(412);
    expect((await client.send('POST', `${at}/application`, { confirmed: false }, seen(1))).body).toMatchObject({ organisation: 1, figures: 0 });
    expect((await client.get(at)).body).toMatchObject({ state: 'applied', version: 2, rows: [] });
    expect((await client.send('POST', `${at}/discarding`, undefined, seen(2))).status).toBe(409);
  });
});
