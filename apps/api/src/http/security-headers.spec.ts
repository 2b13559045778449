import { smallCouncil } from '@golden-thread/persistence/testing/small-council';
import { startApi, type StartedApi } from '../testing/start-api';

describe('what every answer carries', () => {
  let api: StartedApi;

  beforeAll(async () => {
    api = await startApi({ securityContact: 'mailto:security@smallborough.example' });
    await smallCouncil(api.fresh, 'smallborough', '2026-04-21T09:00:00.000Z');
  });
  afterAll(() => api.stop());

  it('keeps pages from cameras, from other scripts and frames, and has browsers report what they refused', async () => {
    const { headers } = await api.visitor().get('/sign-in');
    expect(headers.get('permissions-policy')).toContain('camera=(), ');
    expect(headers.get('content-security-policy')).toContain("default-src 'none';");
    expect(headers.get('content-security-policy')).toContain('report-uri /content-reports;report-to content');
    expect(headers.get('reporting-endpoints')).toBe('content="/content-reports"');
  });

  it('says how long a connection that nobody uses is kept: longer than proxies keep theirs, so that none sends into one that is being closed', async () => {
    expect((await api.visitor().get('/sign-in')).headers.get('keep-alive')).toBe('timeout=65');
  });

  it('has redirects and files kept by nobody, as pages are', async () => {
    const manager = await api.signIn('smallborough/serviceManager');
    const answers = [await manager.get('/'), await manager.get('/measures/register'), await api.visitor().get('/tasks')];
    expect(answers.map(({ headers }) => headers.get('cache-control'))).toEqual(['no-store', 'no-store', 'no-store']);
  });

  it('empties the browser at sign-out, without the cookies of the council’s other sites', async () => {
    const manager = await api.signIn('smallborough/serviceManager');
    const token = /name="_csrf" value="([^"]+)"/.exec((await manager.get('/tasks')).html)?.[1] ?? '';
    expect((await manager.post('/sign-out', { _csrf: token })).headers.get('clear-site-data')).toBe('"cache", "storage"');
  });

  it('takes reports of either form from anybody, and nothing larger', async () => {
    const report = (type: string, body: unknown) => fetch(`${api.address}/content-reports`, { method: 'POST', headers: { 'content-type': type }, body: JSON.stringify(body) });
    expect((await report('application/csp-report', { 'csp-report': { 'document-uri': 'https://gt.example/tasks?x=1', 'blocked-uri': 'inline' } })).status).toBe(204);
    expect((await report('application/reports+json', [{ type: 'csp-violation', body: { documentURL: 'https://gt.example/tasks' } }, null, 7])).status).toBe(204);
    expect((await report('application/csp-report', { 'csp-report': { 'blocked-uri': 'x'.repeat(20_000) } })).status).toBe(413);
  });

  it('names whom to tell of a weakness, for less than a year', async () => {
    const text = await (await fetch(`${api.address}/.well-known/security.txt`)).text();
    expect(text).toContain('Contact: mailto:security@smallborough.example\n');
    const expires = Date.parse(/Expires: (\S+)/.exec(text)?.[1] ?? '');
    expect(expires - Date.now()).toBeLessThanOrEqual(366 * 86_400_000);
  });
});
