import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { openMetrics, serveMetrics, showPools } from './metrics';

describe('the numbers of a process', () => {
  it('name the process, and how its connections are used at the moment of asking', async () => {
    const registry = openMetrics('api');
    let waiting = 0;
    showPools(registry, { application: () => ({ inUse: 7, idle: 3, waiting }) });
    waiting = 2;
    const text = await registry.metrics();
    expect(text).toContain('golden_thread_database_connections{role="application",state="in-use",process="api"} 7');
    expect(text).toContain('golden_thread_database_connections{role="application",state="waiting",process="api"} 2');
    expect(text).toMatch(/process_resident_memory_bytes\{process="api"\} \d+/);
  });

  it('are answered at one address of their own', async () => {
    const server = serveMetrics(openMetrics('api'), { port: 0, host: '127.0.0.1' }, () => undefined);
    await once(server, 'listening');
    const at = (path: string): Promise<Response> => fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`);
    expect(await (await at('/metrics')).text()).toContain('# TYPE process_cpu_seconds_total counter');
    expect((await at('/')).status).toBe(404);
    server.close();
  });

  it('are done without where their port is taken: people still work', async () => {
    const said: string[] = [];
    const first = serveMetrics(openMetrics('api'), { port: 0, host: '127.0.0.1' }, () => undefined);
    await once(first, 'listening');
    const { port } = first.address() as AddressInfo;
    const second = serveMetrics(openMetrics('api'), { port, host: '127.0.0.1' }, (line) => said.push(line));
    await once(second, 'error');
    expect(said).toEqual([expect.stringContaining(`The numbers are not shown on port ${port}`)]);
    first.close();
  });
});
