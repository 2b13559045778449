import { instantOf } from '@golden-thread/domain/calendar/instants';
import type { EventId, ExceptionId, RoundId, ServiceId } from '@golden-thread/domain/shared/id';
import { accept } from '@golden-thread/domain/shared/outcome';
import { type FreshDatabase, freshDatabase } from '@golden-thread/persistence/testing/fresh-database';
import { type SmallCouncil, smallCouncil } from '@golden-thread/persistence/testing/small-council';
import { hashSeal } from '@golden-thread/persistence/event-log/seals';
import { newId } from '@golden-thread/persistence/unit-of-work/ids';
import { Client } from 'pg';
import { withholdText } from '../history/withhold-text';
import { sealCouncil } from './seal-council';
import { sealAll } from './testing/seal-all';
import { verifyEventLog } from './verify-record';
import { readBackgroundServices } from '../engine/background-services';

let fresh: FreshDatabase;
let council: SmallCouncil;

beforeEach(async () => {
  fresh = await freshDatabase();
  council = await smallCouncil(fresh, 'sealed', '2026-07-01T08:00:00.000Z');
});
afterEach(() => fresh.drop());

const happen = async (streamId = newId<ExceptionId>(), reason = 'Sound.') => {
  await fresh.database.transact({ actor: council.actor('director') }, async (work) => {
    const payload = { roundId: newId<RoundId>(), serviceId: newId<ServiceId>(), measureId: null, kind: 'red', because: ['red', 'ten-percent-better'] } as const;
    work.record({ name: 'ExceptionRaised', stream: { type: 'exception', id: streamId }, payload, wording: { reason } });
    return accept(null);
  });
  return streamId;
};
const seal = async () => {
  const sealed = await sealCouncil(fresh.database, council.id, instantOf(new Date()));
  return sealed.ok ? sealed.value : null;
};
const heldUp = async () => (await readBackgroundServices(fresh.database, council.id)).sealing;
const verify = async () => {
  const found = await verifyEventLog(fresh.database, council.actor('auditor'));
  if (!found.ok) throw new Error(found.refusal.code);
  return found.value;
};
/** What somebody with the superuser's password could do, triggers and all. */
const behindItsBack = async (sql: string, ...parameters: unknown[]) => {
  await fresh.asOwner('set session_replication_role = replica');
  await fresh.asOwner(sql, parameters);
  await fresh.asOwner('set session_replication_role = origin');
};
const kinds = async () => (await verify()).faults.map(({ kind }) => kind);

describe('verifying the event log', () => {
  it('finds everything as it was recorded, and says how much is not yet sealed', async () => {
    const stream = await happen();
    await happen(stream);
    await sealAll(fresh, council.id);
    await happen();
    expect(await verify()).toMatchObject({ events: 3, streams: 2, notYetSealed: 1, faults: [] });
  });

  it.each([
    ['a payload', `update event set payload = payload || '{"value":"99"}'`],
    ['an actor', `update event set actor_id = null`],
    ['a time', `update event set occurred_at = occurred_at - interval '1 day'`],
  ])('finds %s changed behind its back', async (_what, sql) => {
    await happen();
    await behindItsBack(sql);
    expect(await kinds()).toEqual(['event-changed']);
  });

  it('finds no fault in a text that was withheld for a reason, and one where it is written anew', async () => {
    await happen();
    const [{ id: eventId }] = (await fresh.asOwner<{ id: EventId }>('select id from event')) as [{ id: EventId }];
    const withheld = await withholdText(fresh.database, council.actor('administrator'), { eventId, field: 'reason', reason: 'It names a tenant.' });
    expect(withheld.ok).toBe(true);
    const again = await withholdText(fresh.database, council.actor('administrator'), { eventId, field: 'reason', reason: 'Again.' });
    expect(again).toMatchObject({ ok: false, refusal: { code: 'TextWithheldAlready' } });
    expect(await fresh.asOwner('select text from event_wording order by event_id')).toEqual([{ text: null }, { text: 'It names a tenant.' }]);
    expect(await kinds()).toEqual([]);
    await behindItsBack(`update event_wording set text = 'Unsound.' where text is null`);
    expect(await kinds()).toEqual(['wording-changed']);
  });

  it('takes in what an earlier release recorded without keys, and nothing of that kind once the first seal is signed', async () => {
    await happen();
    await sealAll(fresh, council.id);
    await happen();
    const unsigned = (await verify()).seals[0]!;
    await behindItsBack('alter table event drop constraint event_keyed');
    await behindItsBack('alter table seal drop constraint seal_signed');
    await behindItsBack('update event set key_id = null, code = null');
    await behindItsBack('delete from seal_head');
    const { keyId: _key, signature: _signature, totalEvents: _total, unkeyedEvents: _unkeyed, ...before } = unsigned;
    const hash = hashSeal({ ...before, keyId: null, totalEvents: null, unkeyedEvents: null });
    await behindItsBack('update seal set key_id = null, signature = null, total_events = null, unkeyed_events = null, hash = $1', hash);
    expect(await verify()).toMatchObject({ events: 2, notYetSealed: 1, faults: [] });

    await sealAll(fresh, council.id);
    await happen();
    await sealAll(fresh, council.id);
    const { seals, faults } = await verify();
    expect(faults).toEqual([]);
    expect(seals.map(({ epoch, keyId, totalEvents, unkeyedEvents }) => [epoch, keyId, totalEvents, unkeyedEvents])).toEqual([
      [1, null, null, null], [2, 'for-specs', 2, 2], [2, 'for-specs', 3, null],
    ]);
    await behindItsBack('update event set key_id = null, code = null where key_id is not null');
    expect(await kinds()).toEqual(['event-forged']);
  });

  it('finds an event taken out of the middle and off the end of a stream', async () => {
    const stream = await happen();
    await happen(stream);
    await happen(stream);
    await behindItsBack('delete from event where sequence = 2');
    expect(await kinds()).toEqual(['event-missing', 'chain-broken']);
    await behindItsBack('delete from event where sequence = 3');
    expect(await kinds()).toEqual(['head-differs']);
  });

  it('finds a whole history rewritten with fresh hashes, because the seals do not agree', async () => {
    await happen();
    await sealAll(fresh, council.id);
    await happen();
    await sealAll(fresh, council.id);
    await behindItsBack(`delete from event where id = (select event_id from sealed_event where seal_sequence = 1)`);
    await behindItsBack(`delete from stream_head where not exists (select 1 from event where stream_id = stream_head.stream_id)`);
    expect(await kinds()).toEqual(['event-missing']);
  });

  it('finds a seal changed or taken out', async () => {
    for (let times = 0; times < 3; times += 1) {
      await happen();
      await sealAll(fresh, council.id);
    }
    await behindItsBack('update seal set event_count = 2 where sequence = 2');
    expect(await kinds()).toEqual(['seal-chain-broken', 'seal-changed', 'seal-differs']);
    await behindItsBack('delete from seal where sequence = 2');
    expect(await kinds()).toEqual(['seal-missing', 'seal-missing']);
  });

  it('is refused to whoever may not see all history', async () => {
    expect(await verifyEventLog(fresh.database, council.actor('officer'))).toMatchObject({ ok: false, refusal: { code: 'NotPermitted' } });
  });
});

describe('sealing', () => {
  it('never passes a transaction that still runs, so that nothing can turn up behind a seal', async () => {
    const slow = new Client({ connectionString: fresh.ownerUrl });
    await slow.connect();
    await slow.query('begin');
    await slow.query('select pg_current_xact_id()');
    await happen();
    expect(await seal()).toBeNull();
    const { rows } = await slow.query<{ pid: number }>('select pg_backend_pid() as pid');
    // Other specs share the server, and an older transaction of theirs may stand in the way first; it ends in a moment.
    let sealing = await heldUp();
    for (const end = Date.now() + 30_000; sealing.heldBy?.pid !== rows[0]!.pid && Date.now() < end; sealing = await heldUp()) await new Promise((resolve) => setTimeout(resolve, 50));
    expect(sealing).toMatchObject({ unsealed: 1, since: expect.any(String), heldBy: expect.objectContaining({ pid: rows[0]!.pid, role: 'postgres' }) });
    await slow.query('commit');
    await slow.end();
    await sealAll(fresh, council.id);
    expect(await verify()).toMatchObject({ notYetSealed: 0, faults: [] });
    expect((await readBackgroundServices(fresh.database, council.id)).sealing).toEqual({ unsealed: 0, since: null, heldBy: null });
  });

  it('seals each event once when several sealers are at it', async () => {
    for (let times = 0; times < 6; times += 1) await happen();
    while ((await verify()).notYetSealed > 0) await Promise.all([seal(), seal(), seal()]);
    expect(await verify()).toMatchObject({ events: 6, notYetSealed: 0, faults: [] });
  });

  it('begins a new epoch after a restore, with whatever no seal covers', async () => {
    await happen();
    await sealAll(fresh, council.id);
    await behindItsBack(`update seal set to_transaction = to_transaction + 1000000000`);
    await happen();
    await sealAll(fresh, council.id);
    expect(await fresh.asOwner('select sequence, epoch from seal order by sequence')).toEqual([{ sequence: 1, epoch: 1 }, { sequence: 2, epoch: 2 }]);
  });
});
