import { createServer, type Server } from 'node:http';
import { collectDefaultMetrics, Gauge, Registry } from 'prom-client';

/** How the connections of one role are used at a moment. */
export interface PoolUse {
  readonly inUse: number;
  readonly idle: number;
  /** Askers that wait for a connection: above none for long, the pool is too small or a statement too slow. */
  readonly waiting: number;
}

/**
 * What a process shows of itself in the text format of Prometheus: its processor time, memory and event loop, and whatever is
 * registered beside them. Labels name processes, routes, roles and councils' ids, never a person.
 */
export function openMetrics(process: 'api' | 'worker'): Registry {
  const registry = new Registry();
  registry.setDefaultLabels({ process });
  collectDefaultMetrics({ register: registry });
  return registry;
}

/** Shows how the connections to PostgreSQL are used, by role; asked anew whenever somebody reads. */
export function showPools(registry: Registry, pools: Readonly<Record<string, () => PoolUse>>): void {
  new Gauge({
    name: 'golden_thread_database_connections',
    help: 'Connections to PostgreSQL in use and idle, and askers that wait for one.',
    labelNames: ['role', 'state'],
    registers: [registry],
    collect() {
      for (const [role, use] of Object.entries(pools)) {
        const { inUse, idle, waiting } = use();
        this.set({ role, state: 'in-use' }, inUse);
        this.set({ role, state: 'idle' }, idle);
        this.set({ role, state: 'waiting' }, waiting);
      }
    },
  });
}

/**
 * Answers `/metrics` on a port of its own, without a sign-in, for a process whose other port is open to everybody. It keeps no
 * process from ending; a port that is taken is said and costs nothing but the numbers.
 */
export function serveMetrics(registry: Registry, at: { readonly port: number; readonly host: string }, say: (line: string) => void): Server {
  const server = createServer((request, response) => {
    if (request.method !== 'GET' || request.url !== '/metrics') return void response.writeHead(404, { 'content-type': 'text/plain' }).end('Only GET /metrics is answered here.\n');
    registry.metrics().then(
      (text) => response.writeHead(200, { 'content-type': registry.contentType }).end(text),
      (error: unknown) => response.writeHead(500, { 'content-type': 'text/plain' }).end(`${String(error)}\n`),
    );
  });
  server.on('error', (error) => say(`The numbers are not shown on port ${at.port}: ${error.message}`));
  return server.listen(at).unref();
}
