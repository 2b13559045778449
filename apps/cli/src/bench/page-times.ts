import { ApiClient } from './api-client';
import type { BenchCouncil } from './bench-council';
import { measureRate, processorOf } from './measure-rate';
import { signIn } from './sign-in';

const times = 400;
const clients = 4;
const readers = 100;
/** Not the head whose recovery plans the decisions were on: thousands of actions came of them, which no head has in a year. */
const ordinaryHead = 'Head of service 1.0';

interface MeasuredPage {
  readonly title: string;
  readonly path: string;
  readonly cookies: readonly string[];
}

/** Pages as a signed-in person gets them, whole, from the api: the first page everybody meets, and the council's scorecard. */
export async function measurePages(bench: BenchCouncil): Promise<void> {
  const { table, organisation, stack } = bench;
  const heads = organisation.posts.filter(({ roles }) => !roles.includes('employee'));
  const everybody = [...heads, ...organisation.posts.slice(-readers)].slice(-readers);
  const cookies = await signIn(bench, everybody.map((post) => organisation.personOf(post)));
  const manager = await signIn(bench, [organisation.personOf(organisation.postTitled(ordinaryHead))]);
  const scorecard = '/measures?quarter=2025-Q4';
  table.progress(`${times} times each page, ${clients} readers at a time`);
  const api = new ApiClient(stack.apiPort, clients);
  try {
    await one(bench, api, { title: 'my tasks', path: '/tasks', cookies });
    await one(bench, api, { title: 'my tasks, of a head of service', path: '/tasks', cookies: manager });
    await one(bench, api, { title: 'scorecard of the council, 150 measures', path: scorecard, cookies });
    await one(bench, api, { title: 'scorecard of a service', path: `${scorecard}&service=${organisation.services[0]!.code}`, cookies });
  } finally {
    api.close();
  }
}

/** The first page after signing in, of a head of service and of everybody, beside a page that asks nothing of its own: its raw line. */
export async function measureHome(bench: BenchCouncil): Promise<void> {
  const { table, organisation, stack } = bench;
  const manager = await signIn(bench, [organisation.personOf(organisation.postTitled(ordinaryHead))]);
  const everybody = await signIn(bench, organisation.posts.slice(-readers).map((post) => organisation.personOf(post)));
  table.progress(`${times} times each home, ${clients} readers at a time`);
  const api = new ApiClient(stack.apiPort, clients);
  try {
    await one(bench, api, { title: 'raw line: acting for somebody, which asks nothing', path: '/acting', cookies: manager });
    await one(bench, api, { title: 'home, of a head of service', path: '/home', cookies: manager });
    await one(bench, api, { title: 'home, of everybody', path: '/home', cookies: everybody });
  } finally {
    api.close();
  }
}

async function one({ stack, table }: BenchCouncil, api: ApiClient, { title, path, cookies }: MeasuredPage): Promise<void> {
  let bytes = 0;
  const open = async (index: number): Promise<void> => {
    const answer = await api.send('GET', path, { headers: { cookie: cookies[index % cookies.length]!, accept: 'text/html' } });
    if (answer.status !== 200) throw new Error(`${path} was answered ${answer.status}.`);
    bytes = answer.body.length;
  };
  for (let index = 0; index < clients * 5; index += 1) await open(index);
  const rate = await measureRate(stack, { clients, times }, open);
  const note = `p50 ${rate.p50.toFixed(1)} ms, ${rate.perSecond.toFixed(0)} a second, ${(bytes / 1024).toFixed(0)} KiB, ${processorOf(rate)}`;
  table.figure(`page: ${title}, p95`, { measured: rate.p95, unit: 'ms', aim: 100, note });
}
