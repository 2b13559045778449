import { installFramework } from '@golden-thread/application/assessment/frameworks';
import { openStatement, revealScores } from '@golden-thread/application/assessment/lead-workshop';
import { setUpWorkshop } from '@golden-thread/application/assessment/set-up-workshop';
import { scoreStatement } from '@golden-thread/application/assessment/take-part';
import type { WorkshopId } from '@golden-thread/domain/shared/id';
import type { Outcome } from '@golden-thread/domain/shared/outcome';
import { Agent, get, type IncomingMessage } from 'node:http';
import type { BenchCouncil } from './bench-council';
import { signIn } from './sign-in';

const workshops = 20;
const screensEach = 60;
const aim = 1000;

/** A screen that follows a workshop, and when it was last told of a change. */
interface Screen {
  readonly answer: IncomingMessage;
  told: number;
  times: number;
}

const ok = <T>(outcome: Outcome<T>): T => {
  if (!outcome.ok) throw new Error(`Refused: ${outcome.refusal.code}`);
  return outcome.value;
};

function follow(port: number, { path, cookie, agent }: { readonly path: string; readonly cookie: string; readonly agent: Agent }): Promise<Screen> {
  return new Promise((resolve, reject) => {
    get({ host: '127.0.0.1', port, path, agent, headers: { cookie, accept: 'text/event-stream' } }, (answer) => {
      if (answer.statusCode !== 200) return reject(new Error(`${path} was answered ${answer.statusCode}.`));
      const screen: Screen = { answer, told: 0, times: 0 };
      answer.on('data', (part: Buffer) => {
        if (!part.toString().includes('data:')) return;
        screen.told = performance.now();
        screen.times += 1;
        // The first says how the workshop stands.
        if (screen.times === 1) resolve(screen);
      });
    }).on('error', reject);
  });
}

/** How long a change of a workshop takes to every screen in its room, with twenty rooms of sixty screens each: the facilitator shows the scores. */
export async function measureLiveWorkshops(bench: BenchCouncil): Promise<void> {
  const { table, organisation, stack, database } = bench;
  const facilitator = await bench.as('Policy Officer');
  const { id: frameworkId } = ok(await installFramework(database, facilitator, { of: { shipped: 'pas-performance-management' } }));
  const ids: WorkshopId[] = [];
  for (let index = 0; index < workshops; index += 1) {
    const { id: workshopId } = ok(await setUpWorkshop(database, facilitator, { title: `Room ${index}`, frameworkId, sections: ['pm'], serviceId: null, meetsOn: '2026-03-31', scoresUntil: null, follows: null }));
    ok(await openStatement(database, facilitator, { workshopId, statement: 'pm-1' }));
    ok(await scoreStatement(database, facilitator, { workshopId, statement: 'pm-1', score: 3 }));
    ids.push(workshopId);
  }
  // Who runs assessments may follow any: no invitation of sixty people is measured here.
  const runners = organisation.posts.filter(({ roles }) => roles.some((role) => role === 'director' || role === 'service-manager' || role === 'unit-manager')).slice(0, screensEach);
  const cookies = await signIn(bench, runners.map((post) => organisation.personOf(post)));
  const agent = new Agent({ maxSockets: Infinity });
  const rooms: Screen[][] = [];
  try {
    table.progress(`${workshops} rooms of ${screensEach} screens open`);
    for (const id of ids) rooms.push(await Promise.all(Array.from({ length: screensEach }, (_, at) => follow(stack.apiPort, { path: `/assessments/${id}/live`, cookie: cookies[at % cookies.length]!, agent }))));
    const waits: number[] = [];
    for (const [at, workshopId] of ids.entries()) {
      const room = rooms[at]!;
      const before = room.map(({ times }) => times);
      ok(await revealScores(database, facilitator, { workshopId, statement: 'pm-1' }));
      const began = performance.now();
      while (room.some(({ times }, screen) => times === before[screen])) await new Promise((resolve) => setTimeout(resolve, 5));
      waits.push(...room.map(({ told }) => told - began));
    }
    waits.sort((a, b) => a - b);
    const at = (share: number): number => waits[Math.min(waits.length - 1, Math.floor(waits.length * share))]!;
    table.figure('workshops: scores shown on every screen, p95', { measured: at(0.95), unit: 'ms', aim, note: `p50 ${at(0.5).toFixed(0)} ms, last ${at(1).toFixed(0)} ms; ${workshops} rooms of ${screensEach} screens` });
  } finally {
    agent.destroy();
  }
}
