import express, { type Request, type Response } from 'express';
import type { AddressInfo } from 'node:net';
import { createServer, type Server } from 'node:http';
import { RoutesByArea } from './routes-by-area';

describe('routes looked up by their area', () => {
  let server: Server;
  const answer = (route: string) => (request: Request, response: Response): void => void response.json({ route, path: request.path, params: request.params });
  const ask = async (method: string, path: string): Promise<{ status: number; allow: string | null; body: unknown }> => {
    const answered = await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`, { method });
    const text = await answered.text();
    return { status: answered.status, allow: answered.headers.get('allow'), body: text.startsWith('{') ? JSON.parse(text) : null };
  };

  beforeAll(async () => {
    const routes = new RoutesByArea(express().enable('case sensitive routing'));
    routes.get('/:page', answer('any page'));
    routes.get('/plans/:ref', answer('plan'));
    routes.post('/plans/:ref/decision', answer('decision'));
    routes.get('/api/v1/plans/:ref', answer('plan by REST'));
    routes.get('/', answer('home'));
    server = createServer(routes.getInstance() as ReturnType<typeof express>);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  });
  afterAll(() => new Promise((resolve) => server.close(resolve)));

  it('keep their whole path and their parameters, whichever interface they are of', async () => {
    expect(await ask('GET', '/plans/RP-1?at=1')).toMatchObject({ status: 200, body: { route: 'plan', path: '/plans/RP-1', params: { ref: 'RP-1' } } });
    expect(await ask('GET', '/api/v1/plans/RP-1/')).toMatchObject({ status: 200, body: { route: 'plan by REST', params: { ref: 'RP-1' } } });
    expect(await ask('POST', '/plans/RP-1/decision')).toMatchObject({ status: 200, body: { route: 'decision' } });
    expect(await ask('GET', '/')).toMatchObject({ status: 200, body: { route: 'home' } });
  });

  it('are asked with HEAD and OPTIONS as ever', async () => {
    expect((await ask('HEAD', '/plans/RP-1')).status).toBe(200);
    expect(await ask('OPTIONS', '/plans/RP-1/decision')).toMatchObject({ status: 200, allow: 'POST' });
  });

  it('are found in one case alone, and the area of no router is left to the others', async () => {
    expect((await ask('GET', '/Plans/RP-1')).status).toBe(404);
    expect((await ask('POST', '/plans/RP-1')).status).toBe(404);
    expect(await ask('GET', '/about')).toMatchObject({ status: 200, body: { route: 'any page', params: { page: 'about' } } });
  });
});
