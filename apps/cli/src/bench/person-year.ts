import { recordPlanDecision } from '@golden-thread/application/plan/decide-plan';
import { submitPlan } from '@golden-thread/application/plan/submit-plan';
import { saveObjective } from '@golden-thread/application/plan/write-plan';
import { linkObjectives } from '@golden-thread/application/thread/write-thread';
import type { ObjectiveId, PersonId, PlanId, PostId } from '@golden-thread/domain/shared/id';
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { BenchCouncil } from './bench-council';

const run = promisify(execFile);
const linesAtOnce = 4;

interface Described {
  readonly workflowExecutionInfo?: { readonly historyLength?: string };
}

/** How long the histories of the year's workflows have become, those of recovery plans aside, as Temporal's own program says. */
async function historyEvents(bench: BenchCouncil): Promise<{ readonly events: number; readonly workflows: number }> {
  const all = await bench.cast.read((reading) => reading.query<{ id: string }>(`select workflow_id as id from wake_up where kind <> 'recovery-plan'`));
  const ids = all.map(({ id }) => id);
  const workflows = ids.length;
  let events = 0;
  const asker = async (): Promise<void> => {
    for (let id = ids.pop(); id !== undefined; id = ids.pop()) events += await lengthOf(bench, id);
  };
  await Promise.all(Array.from({ length: linesAtOnce }, asker));
  return { events, workflows };
}

async function lengthOf({ stack: { temporal } }: BenchCouncil, workflowId: string): Promise<number> {
  const { stdout } = await run(temporal.program, ['workflow', 'describe', '--workflow-id', workflowId, '--address', temporal.address, '--output', 'json']);
  return Number((JSON.parse(stdout) as Described).workflowExecutionInfo?.historyLength ?? 0);
}

const people = 100;
const atOnce = 8;

interface PersonsPlan {
  readonly id: PlanId;
  readonly personId: PersonId;
  readonly deciderPostId: PostId;
  readonly parentId: ObjectiveId;
}

/**
 * What one person's year costs. Commits: so many people write an objective, link it, submit it and have it agreed; what the database
 * commits meanwhile, worker and e-mails included, less what it commits when nobody does anything. Events: all histories of the
 * year's workflows so far, by the people they serve.
 */
export async function measurePersonYear(bench: BenchCouncil): Promise<void> {
  const { table, organisation, cast } = bench;
  table.progress(`${people} people agree their objectives`);
  const idle = await commitsDuring(bench, () => new Promise((resolve) => setTimeout(resolve, 3000)));
  const busy = await commitsDuring(bench, async () => {
    const plans = [...(await unwrittenPlans(bench))];
    const one = async (): Promise<void> => {
      for (let plan = plans.pop(); plan !== undefined; plan = plans.pop()) await agree(bench, plan);
    };
    await Promise.all(Array.from({ length: atOnce }, one));
    await cast.waitUntilIdle();
  });
  const commits = busy.commits - (idle.commits / idle.seconds) * busy.seconds;
  table.figure('commits for each person-year', { measured: commits / people, unit: '', note: `${people} people; idle ${(idle.commits / idle.seconds).toFixed(0)} a second taken off` });
  const { events, workflows } = await historyEvents(bench);
  const note = `${events.toLocaleString('en-GB')} events of ${workflows} workflows for ${organisation.posts.length.toLocaleString('en-GB')} people, April to June`;
  table.figure('workflow events for each person-year', { measured: events / organisation.posts.length, unit: '', note });
}

async function agree({ cast, database }: BenchCouncil, { id: planId, personId, deciderPostId, parentId }: PersonsPlan): Promise<void> {
  const [person, manager] = [await cast.person(personId), await cast.holderOf(deciderPostId)];
  const { id: objectiveId } = await cast.expectAccepted(saveObjective(database, person, { planId, title: 'Answer my letters', target: null, dueOn: null }));
  await cast.expectAccepted(linkObjectives(database, person, { planId, objectiveId, parentId, kind: 'direct' }));
  await cast.expectAccepted(submitPlan(database, person, { planId }));
  await cast.expectAccepted(recordPlanDecision(database, manager, { planId, decision: 'approve', reason: '' }));
}

const unwrittenPlans = ({ cast, councilId }: BenchCouncil): Promise<PersonsPlan[]> =>
  cast.read((reading) =>
    reading.query<PersonsPlan>(
      `select p.id, p.person_id as "personId", p.decider_post_id as "deciderPostId", o.id as "parentId"
       from plan p join post on post.id = p.post_id join plan u on u.unit_id = post.unit_id and u.kind = 'unit-plan' join objective o on o.plan_id = u.id
       where p.council_id = $1 and p.kind = 'individual-plan' and p.state = 'drafting' and p.person_id is not null and p.decider_post_id is not null
       order by p.id limit $2`,
      [councilId, people],
    ),
  );

async function commitsDuring({ owner }: BenchCouncil, act: () => Promise<unknown>): Promise<{ commits: number; seconds: number }> {
  const commits = async (): Promise<number> => {
    // A server process reports what it did when it has been idle for a second.
    await new Promise((resolve) => setTimeout(resolve, 1500));
    const { rows } = await owner.query<{ n: string }>('select xact_commit::text as n from pg_stat_database where datname = current_database()');
    return Number(rows[0]!.n);
  };
  const [before, began] = [await commits(), performance.now()];
  await act();
  const after = await commits();
  return { commits: after - before, seconds: (performance.now() - began) / 1000 };
}
