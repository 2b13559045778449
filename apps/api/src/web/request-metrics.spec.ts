import { smallCouncil } from '@golden-thread/persistence/testing/small-council';
import { startApi, type StartedApi } from '../testing/start-api';

describe('the numbers of the requests', () => {
  let api: StartedApi;
  beforeAll(async () => {
    api = await startApi();
  });
  afterAll(() => api.stop());

  it('tell requests apart by method, route pattern and status, and hold no address, reference or name', async () => {
    const council = await smallCouncil(api.fresh, 'counted');
    const browser = await api.signIn('counted/director');
    await browser.get('/tasks');
    await browser.get(`/recovery-plans/RP-12?who=${council.people.director}`);
    await browser.get('/wp-admin/RP-12');
    await api.visitor().get('/assets/none.css');
    const text = await api.metrics.metrics();
    expect(text).toContain('golden_thread_http_request_seconds_count{method="GET",route="/tasks",status="200"} 1');
    expect(text).toMatch(/request_seconds_count\{method="GET",route="\/recovery-plans\/:\w+",status="404"\} 1/);
    expect(text).toContain('route="none",status="404"');
    expect(text).toContain('route="/assets/*"');
    expect(text).not.toMatch(/RP-12|wp-admin|counted|Director/);
  });
});
