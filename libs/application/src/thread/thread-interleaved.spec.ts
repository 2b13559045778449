import type { ObjectiveId, PlanId } from '@golden-thread/domain/shared/id';
import { commitmentsAtRisk } from '@golden-thread/domain/thread/commitments-at-risk';
import { pathsUp } from '@golden-thread/domain/thread/paths';
import { threadCycle, type ThreadGraph, type ThreadLink } from '@golden-thread/domain/thread/thread';
import { statusThrough } from '@golden-thread/domain/thread/thread-status';
import { listOpenPlans } from '@golden-thread/persistence/authority/reading-access';
import { type FreshDatabase, freshDatabase } from '@golden-thread/persistence/testing/fresh-database';
import { type SmallCouncil, smallCouncil } from '@golden-thread/persistence/testing/small-council';
import { findThread } from '@golden-thread/persistence/testing/whole-thread';
import { findThreadOf } from '@golden-thread/persistence/thread/thread.query';
import { newId } from '@golden-thread/persistence/unit-of-work/ids';
import { importCouncilPack } from '../council-pack/import-council-pack';
import { outboxMessagesOf } from '../events/events';
import { linkObjectives } from './write-thread';

let fresh: FreshDatabase;
let council: SmallCouncil;
beforeAll(async () => {
  fresh = await freshDatabase(outboxMessagesOf);
  council = await smallCouncil(fresh, 'equals', '2026-04-01T08:00:00.000Z');
});
afterAll(() => fresh.drop());

/** Units of one manager, each with a plan that is being drafted and one objective in it. */
async function drafts(many: number): Promise<readonly { readonly planId: PlanId; readonly objectiveId: ObjectiveId; readonly code: string }[]> {
  const made = Array.from({ length: many }, (_, at) => ({ unitId: newId(), planId: newId<PlanId>(), objectiveId: newId<ObjectiveId>(), code: `E${at}-${newId().slice(-6)}` }));
  const { unitManager, serviceManager } = council.posts;
  await fresh.asOwner(
    `with given as (select * from jsonb_to_recordset($2) as g("unitId" uuid, "planId" uuid, "objectiveId" uuid, code text)),
       units as (insert into unit (id, council_id, code, name, service_id, head_post_id) select "unitId", $1, code, code, $3, $4 from given),
       plans as (insert into plan (id, council_id, kind, year, state, unit_id, author_post_id, decider_post_id, author_ids, opened_on)
                 select "planId", $1, 'unit-plan', '2026/27', 'drafting', "unitId", $4, $5, '{}', '2026-04-01' from given)
     insert into objective (id, council_id, plan_id, level, year, reference, title, position) select "objectiveId", $1, "planId", 'unit', '2026/27', code, 'Of ' || code, 1 from given`,
    [council.id, JSON.stringify(made), council.serviceId, unitManager, serviceManager],
  );
  return made;
}

const links = () => fresh.asOwner<ThreadLink>(`select child_id as "childId", parent_id as "parentId", kind, partners, so_that as "soThat" from objective_link where council_id = $1`, [council.id]);

describe('the thread among equals', () => {
  it('T: no cycle however requests interleave: of two that say at the same moment that they serve each other, one is refused', async () => {
    for (let round = 0; round < 8; round += 1) {
      const [a, b] = (await drafts(2)) as [Awaited<ReturnType<typeof drafts>>[number], Awaited<ReturnType<typeof drafts>>[number]];
      const link = (child: typeof a, parent: typeof a) => linkObjectives(fresh.database, council.actor('unitManager'), { planId: child.planId, objectiveId: child.objectiveId, parentId: parent.objectiveId, kind: 'direct' });
      const both = await Promise.all([link(a, b), link(b, a)]);
      expect(both.map((one) => (one.ok ? 'accepted' : one.refusal.code)).sort()).toEqual(['LinkGoesInCircle', 'accepted']);
    }
    expect(threadCycle(await links())).toEqual([]);
  });

  it('no cycle where an import says the one and a form the other at the same moment', async () => {
    for (let round = 0; round < 4; round += 1) {
      const [a, b] = (await drafts(2)) as [Awaited<ReturnType<typeof drafts>>[number], Awaited<ReturnType<typeof drafts>>[number]];
      const sheets = { 'council.csv': 'ref,name,kind,clock_date\nequals,Equals,training,2026-04-01', 'links.csv': `objective,contributes_to,kind\n${b.code},${a.code},direct` };
      const files = Object.entries(sheets).map(([name, text]) => ({ name, bytes: new TextEncoder().encode(text) }));
      const linked = { planId: a.planId, objectiveId: a.objectiveId, parentId: b.objectiveId, kind: 'direct' } as const;
      const [brought, said] = await Promise.all([importCouncilPack(fresh.database, council.actor('policyOfficer'), { files }), linkObjectives(fresh.database, council.actor('unitManager'), linked)]);
      if (!said.ok) expect([brought.ok && brought.value.state, said.refusal.code]).toEqual(['imported', 'LinkGoesInCircle']);
      else expect(brought).toMatchObject({ value: { state: 'faulty', faults: [{ expected: expect.stringContaining('circle') }] } });
    }
    expect(threadCycle(await links())).toEqual([]);
  });

  it('no cycle, whatever eight plans say of each other at once', async () => {
    const all = await drafts(8);
    let seed = 7;
    const dice = (most: number): number => (seed = (seed * 48271) % 2147483647) % most;
    for (let round = 0; round < 6; round += 1) {
      await Promise.all(
        Array.from({ length: 8 }, () => {
          const [child, parent] = [all[dice(8)]!, all[dice(8)]!];
          return linkObjectives(fresh.database, council.actor('unitManager'), { planId: child.planId, objectiveId: child.objectiveId, parentId: parent.objectiveId, kind: 'direct' });
        }),
      );
      expect(threadCycle(await links())).toEqual([]);
    }
    expect((await links()).length).toBeGreaterThan(8);
  });

  it('the part of it that concerns one objective says of it what the whole says', async () => {
    const all = await drafts(14);
    await fresh.asOwner(`update plan set state = 'approved', decided_on = '2026-04-01' where council_id = $1`, [council.id]);
    let seed = 3;
    const dice = (most: number): number => (seed = (seed * 48271) % 2147483647) % most;
    const pairs = Array.from({ length: 30 }, () => [dice(14), dice(14)] as const).filter(([child, parent]) => child > parent);
    for (const [child, parent] of pairs)
      await fresh.asOwner(`insert into objective_link (council_id, child_id, parent_id, kind, partners) values ($1, $2, $3, $4, 'Others') on conflict do nothing`, [council.id, all[child]!.objectiveId, all[parent]!.objectiveId, dice(4) === 0 ? 'indirect' : 'direct']);
    const reader = council.actor('policyOfficer');
    const own = new Map(all.map(({ objectiveId }, at) => [objectiveId as string, (['red', 'amber', 'green'] as const)[at % 3]!]));
    const whole = await fresh.database.read(council.id, (reading) => findThread(reading, reader, '2026/27'));
    const open = await fresh.database.read(council.id, (reading) => listOpenPlans(reading, reader));
    expect(whole.nodes.length).toBeGreaterThan(13);
    for (const { objectiveId: id } of all) {
      const part = await fresh.database.read(council.id, (reading) => findThreadOf(reading, { id, year: '2026/27', open }));
      const said = (graph: ThreadGraph) => ({
        up: new Set(pathsUp(graph, id).map((way) => way.map(({ parentId }) => parentId).join(' '))), level: statusThrough(graph, own).get(id)?.level,
        atRisk: commitmentsAtRisk(graph, id).atRisk.map(({ node }) => node.id).sort(), below: graph.links.filter(({ parentId }) => parentId === id).map(({ childId }) => childId).sort(),
      });
      expect(said(part)).toEqual(said(whole));
    }
  });
});
