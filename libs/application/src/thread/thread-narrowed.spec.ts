import type { ObjectiveId, PlanId } from '@golden-thread/domain/shared/id';
import { brokenThreads, withoutContribution } from '@golden-thread/domain/thread/paths';
import { statusThrough, type ThreadLevelOfStatus } from '@golden-thread/domain/thread/thread-status';
import { threadAround } from '@golden-thread/domain/thread/thread-around';
import { listOpenPlans } from '@golden-thread/persistence/authority/reading-access';
import { type FreshDatabase, freshDatabase } from '@golden-thread/persistence/testing/fresh-database';
import { type SmallCouncil, smallCouncil } from '@golden-thread/persistence/testing/small-council';
import { findThread } from '@golden-thread/persistence/testing/whole-thread';
import { type BrokenAsked, findBrokenThreads } from '@golden-thread/persistence/thread/broken-threads.query';
import { findThreadLevels } from '@golden-thread/persistence/thread/thread-levels.query';
import { findCouncilObjectivesUnder, findThreadOf, listLinksBetween } from '@golden-thread/persistence/thread/thread.query';
import { newId } from '@golden-thread/persistence/unit-of-work/ids';
import { outboxMessagesOf } from '../events/events';
import { getThreadAround } from './thread-around';

const year = '2026/27';
const own: readonly (ThreadLevelOfStatus | null)[] = ['red', 'amber', 'green', 'no-data', null, null, null, null];
const listed: BrokenAsked = { search: '', level: null, explained: null, order: 'level', limit: 100, offset: 0 };

let fresh: FreshDatabase;
let council: SmallCouncil;
let made: readonly { readonly id: ObjectiveId; readonly level: string }[];
beforeAll(async () => {
  fresh = await freshDatabase(outboxMessagesOf);
  council = await smallCouncil(fresh, 'narrowed', '2026-04-01T08:00:00.000Z');
  await threadByChance();
});
afterAll(() => fresh.drop());

let seed = 11;
const dice = (most: number): number => (seed = (seed * 48271) % 2147483647) % most;

/** Aims, priorities and 60 objectives of council, services and units, linked upwards and among equals by chance; every sixth stands in a draft that others write, three in ten give a reason. */
async function threadByChance(): Promise<void> {
  const [councilPlan, open, draft] = [newId(), newId<PlanId>(), newId<PlanId>()];
  const { unitManager, serviceManager } = council.posts;
  await fresh.asOwner(`insert into council_plan (id, council_id, year, title, state) values ($1, $2, $3, 'Council plan', 'published')`, [councilPlan, council.id, year]);
  for (const [at, id] of [open, draft].entries()) {
    const unit = newId();
    await fresh.asOwner(`insert into unit (id, council_id, code, name, service_id, head_post_id) values ($1, $2, $3, $3, $4, $5)`, [unit, council.id, `N${at}`, council.serviceId, unitManager]);
    await fresh.asOwner(
      `insert into plan (id, council_id, kind, year, state, unit_id, author_post_id, decider_post_id, author_ids, opened_on) values ($1, $2, 'unit-plan', $3, $4, $5, $6, $7, '{}', '2026-04-01')`,
      [id, council.id, year, at === 0 ? 'approved' : 'drafting', unit, unitManager, serviceManager],
    );
  }
  const [aims, priorities] = [[newId(), newId()], [newId(), newId(), newId()]];
  for (const [at, id] of aims.entries()) await fresh.asOwner(`insert into aim (id, council_id, reference, title, position) values ($1, $2, $3, $3, $4)`, [id, council.id, `A-${at}`, at]);
  for (const [at, id] of priorities.entries()) await fresh.asOwner(`insert into priority (id, council_id, reference, title, position, aim_id) values ($1, $2, $3, $3, $4, $5)`, [id, council.id, `P-${at}`, at, aims[at] ?? null]);
  made = Array.from({ length: 60 }, (_, at) => ({ id: newId<ObjectiveId>(), level: at < 8 ? 'council' : at < 25 ? 'service' : 'unit' }));
  for (const [at, { id, level }] of made.entries()) {
    await fresh.asOwner(
      `insert into objective (id, council_id, plan_id, level, year, reference, title, position, priority_id, break_reason) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
      [id, council.id, level === 'council' ? councilPlan : at % 6 === 5 ? draft : open, level, year, `O-${at}`, `Title ${dice(90)}`, at, level === 'council' ? (priorities[at % 4] ?? null) : null, dice(10) < 3 ? 'A duty' : null],
    );
    for (let link = dice(3); link > 0 && at > 5; link -= 1)
      await fresh.asOwner(`insert into objective_link (council_id, child_id, parent_id, kind, partners) values ($1, $2, $3, $4, 'Others') on conflict do nothing`, [council.id, id, made[dice(at)]!.id, dice(4) === 0 ? 'indirect' : 'direct']);
  }
}

describe('a part of the thread that is read by itself', () => {
  it.each(['committeeChair', 'unitManager'] as const)('says to the %s of every objective where it stands as the whole says, whatever figures there are', async (who) => {
    const reader = council.actor(who);
    await fresh.database.read(council.id, async (reading) => {
      const [open, whole] = [await listOpenPlans(reading, reader), await findThread(reading, reader, year)];
      const known = whole.nodes.filter(({ level }) => level !== 'aim' && level !== 'priority').map(({ id }) => id);
      expect(known.length).toBeGreaterThan(40);
      for (let round = 0; round < 12; round += 1) {
        const figures = new Map(made.flatMap(({ id }) => { const level = round === 0 ? null : own[dice(own.length - (round % 4))]; return level ? [[id, level] as const] : []; }));
        const levels = await findThreadLevels(reading, { year, open, ids: known, own: figures });
        const said = statusThrough(whole, figures);
        expect(known.map((id) => levels.get(id))).toEqual(known.map((id) => said.get(id)!.level));
        const heads = whole.nodes.filter(({ level }) => level === 'aim' || level === 'priority').map(({ id }) => id);
        const summits = statusThrough(await findCouncilObjectivesUnder(reading, { year, open, ids: heads }), levels);
        expect(heads.map((id) => summits.get(id)!.level)).toEqual(heads.map((id) => said.get(id)!.level));
      }
    });
  });

  it.each(['committeeChair', 'unitManager'] as const)('shows the %s around every objective what the whole shows around it', async (who) => {
    const reader = council.actor(who);
    await fresh.database.read(council.id, async (reading) => {
      const [open, whole] = [await listOpenPlans(reading, reader), await findThread(reading, reader, year)];
      for (const { id } of made) {
        const seen = whole.nodes.some((node) => node.id === id);
        const part = await findThreadOf(reading, { id, year, open });
        expect(part.nodes.some((node) => node.id === id)).toBe(seen);
        if (!seen) continue;
        for (const room of [6, 40]) {
          const [one, other] = [threadAround(whole, id, room), threadAround(part, id, room)];
          const ids = one.graph.nodes.map((node) => node.id).sort();
          expect([other.graph.nodes.map((node) => node.id).sort(), other.left]).toEqual([ids, one.left]);
          const pairs = (links: readonly { readonly childId: string; readonly parentId: string; readonly kind: string }[]) => links.map(({ childId, parentId, kind }) => `${childId} ${parentId} ${kind}`).sort();
          expect(pairs(await listLinksBetween(reading, ids))).toEqual(pairs(one.graph.links));
        }
      }
    });
  });

  it('has a picture of every objective that the reader may see, each thing in it with its level', async () => {
    const reader = council.actor('auditor');
    const shown = await Promise.all(made.map(({ id }) => getThreadAround(fresh.database, reader, id)));
    const pictures = shown.flatMap((one) => (one.ok ? [one.value] : []));
    expect(pictures.length).toBeGreaterThan(40);
    for (const { graph, levels } of pictures) expect(graph.nodes.map(({ id }) => levels.get(id))).toEqual(graph.nodes.map(() => 'no-data'));
  });

  it.each(['committeeChair', 'unitManager'] as const)('lists to the %s what is broken and what nothing serves as the whole does, a page at a time', async (who) => {
    const reader = council.actor(who);
    const reasons = new Map((await fresh.asOwner<{ id: ObjectiveId; reason: string }>(`select id, break_reason as reason from objective where council_id = $1 and break_reason is not null`, [council.id])).map(({ id, reason }) => [id, reason]));
    await fresh.database.read(council.id, async (reading) => {
      const whole = await findThread(reading, reader, year);
      const broken = brokenThreads(whole, reasons);
      const found = await findBrokenThreads(reading, reader, year, listed);
      const byId = (all: typeof broken) => [...all].sort((one, other) => (one.node.id < other.node.id ? -1 : 1));
      expect(broken.length).toBeGreaterThan(5);
      expect(byId(found.broken)).toEqual(byId(broken));
      expect(found).toMatchObject({
        objectives: whole.nodes.filter(({ level }) => level !== 'aim' && level !== 'priority').length, brokenCount: broken.length, found: broken.length,
        unexplained: broken.filter(({ reason }) => reason === null).length, peopleCount: 0, brokenOfPeopleCount: 0,
      });
      expect(found.unserved.map(({ id }) => id).sort()).toEqual(withoutContribution(whole, 'council').map(({ id }) => id).sort());
      const inPages = (await Promise.all([0, 2, 4].map((offset) => findBrokenThreads(reading, reader, year, { ...listed, limit: 2, offset })))).flatMap((page) => page.broken);
      expect(inPages).toEqual(found.broken.slice(0, 6));
      const narrowed = await findBrokenThreads(reading, reader, year, { ...listed, level: 'unit', explained: true });
      expect(byId(narrowed.broken)).toEqual(byId(broken.filter(({ node, reason }) => node.level === 'unit' && reason !== null)));
      expect([narrowed.found, narrowed.brokenCount]).toEqual([narrowed.broken.length, broken.length]);
      const word = broken[0]!.node.title;
      expect((await findBrokenThreads(reading, reader, year, { ...listed, search: word })).broken.map(({ node }) => node.id)).toContain(broken[0]!.node.id);
      expect((await findBrokenThreads(reading, reader, year, { ...listed, search: 'nothing is called so' })).found).toBe(0);
    });
  });
});
