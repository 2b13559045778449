import { type Instant, instantOf } from '@golden-thread/domain/calendar/instants';
import { faultTitles } from '@golden-thread/domain/record/record-fault';
import type { CorrelationId, EventId, ExceptionId, RoundId, ServiceId } from '@golden-thread/domain/shared/id';
import { accept } from '@golden-thread/domain/shared/outcome';
import { FolderOfAnchors } from '@golden-thread/exchange/anchor/folder-of-anchors';
import { hashEvent, type RecordedEvent } from '@golden-thread/persistence/event-log/hashes';
import { type FreshDatabase, freshDatabase } from '@golden-thread/persistence/testing/fresh-database';
import { type SmallCouncil, smallCouncil } from '@golden-thread/persistence/testing/small-council';
import { newId } from '@golden-thread/persistence/unit-of-work/ids';
import { appendFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { anchorRecord, compareWithAnchors } from './anchors';
import { sealAll } from './testing/seal-all';
import { verifyEventLog } from './verify-record';

/**
 * Eight ways of tampering with the record. Some are tried with the password of the application's role alone, the rest by somebody who
 * owns the database and skips its triggers; nobody has the record's key.
 */
describe('whoever tampers with the record', () => {
  let fresh: FreshDatabase;
  let council: SmallCouncil;
  let application: Client;
  let streams: ExceptionId[];

  beforeEach(async () => {
    fresh = await freshDatabase();
    council = await smallCouncil(fresh, 'sealed', '2026-07-01T08:00:00.000Z');
    application = new Client({ connectionString: fresh.appUrl });
    await application.connect();
    await application.query(`select set_config('golden_thread.council', $1, false)`, [council.id]);
    streams = [newId(), newId(), newId()];
    for (const stream of streams) {
      for (const reason of ['Sound.', 'Better.']) await happen(stream, reason);
      await sealAll(fresh, council.id);
    }
    expect(await told()).toEqual([]);
  });
  afterEach(async () => {
    await application.end();
    await fresh.drop();
  });

  const happen = (id: ExceptionId, reason: string) =>
    fresh.database.transact({ actor: council.actor('director') }, async (work) => {
      const payload = { roundId: newId<RoundId>(), serviceId: newId<ServiceId>(), measureId: null, kind: 'red', because: ['red', 'ten-percent-better'] } as const;
      work.record({ name: 'ExceptionRaised', stream: { type: 'exception', id }, payload, wording: { reason } });
      return accept(null);
    });
  const verified = async () => {
    const found = await verifyEventLog(fresh.database, council.actor('auditor'));
    if (!found.ok) throw new Error(found.refusal.code);
    return found.value;
  };
  /** What the auditor is told, as "title: what" of each fault. */
  const told = async () => (await verified()).faults.map(({ kind, what }) => `${faultTitles[kind]}: ${what}`);
  const asOwner = async (...statements: string[]) => {
    await fresh.asOwner('set session_replication_role = replica');
    for (const sql of statements) await fresh.asOwner(sql.replaceAll(':council', `'${council.id}'`));
    await fresh.asOwner('set session_replication_role = origin');
  };
  const refused = { code: '42501' };

  it('1: deletes a text. The application’s role is refused; the owner is found out', async () => {
    await expect(application.query('delete from event_wording')).rejects.toMatchObject(refused);
    await asOwner(`delete from event_wording where text = 'Better.' and event_id in (select id from event where stream_id = '${streams[1]}')`);
    expect(await told()).toEqual(['A text was deleted: The text "reason" of event 2 (ExceptionRaised) is gone from the database.']);
  });

  it('2: blanks a text with the application’s role, and is found out, because no act of withholding says why', async () => {
    await application.query(`update event_wording set text = null, withheld_at = now() where event_id = (select id from event where stream_id = $1 and sequence = 1)`, [streams[0]]);
    expect(await told()).toEqual(['A text was blanked, and nobody withheld it: The text "reason" of event 1 (ExceptionRaised) is blank, and no act of withholding says why.']);
  });

  it('3: rewrites a text, or puts one in that no event knows. The application’s role is refused the first', async () => {
    await expect(application.query(`update event_wording set text = 'Unsound.'`)).rejects.toMatchObject(refused);
    await asOwner(`update event_wording set text = 'Unsound.' where event_id in (select id from event where stream_id = '${streams[2]}' and sequence = 2)`);
    await application.query(`insert into event_wording (council_id, event_id, field, text) select council_id, id, 'remarks', 'Also.' from event where stream_id = $1 and sequence = 1`, [streams[0]]);
    expect((await told()).sort()).toEqual([
      'A text was changed: The text "reason" of event 2 (ExceptionRaised) is not the one that was shown.',
      'A text was changed: The text "remarks" of event 1 (ExceptionRaised) is not the one that was shown.',
    ]);
  });

  it.each([
    ['with a code made up', `'00'`],
    ['with the code of another event', '(select code from event limit 1)'],
  ])('4: puts in an event with its stream’s head, with the application’s role, %s', async (_how, code) => {
    const [last] = await fresh.asOwner<RecordedEvent>(
      `select stream_type as "streamType", stream_id as "streamId", hash from event where stream_id = $1 order by sequence desc limit 1`, [streams[1]],
    );
    const forged = {
      id: newId<EventId>(), councilId: council.id, streamType: 'exception', streamId: streams[1]!, sequence: 3, name: 'ExceptionRaised', schemaVersion: 1,
      actorId: council.people.director, actorRoles: ['director'], onBehalfOf: null, via: 'page', occurredAt: '2026-07-01T08:00:00.000Z' as const,
      recordedAt: instantOf(new Date()), correlationId: newId<CorrelationId>(), submissionId: null, payload: {}, wordingDigests: {}, previousHash: last!.hash,
    };
    const hash = hashEvent(forged);
    await application.query('begin');
    await application.query(`update stream_head set sequence = 3, hash = $1 where stream_id = $2`, [hash, streams[1]]);
    await application.query(
      `insert into event (id, council_id, stream_type, stream_id, sequence, name, schema_version, actor_id, actor_roles, via, occurred_at, recorded_at, correlation_id, payload,
         wording_digests, previous_hash, hash, transaction_id, key_id, code)
       values ($1, $2, 'exception', $3, 3, 'ExceptionRaised', 1, $4, '{director}', 'page', $5, $6, $7, '{}', '{}', $8, $9, pg_current_xact_id()::text::bigint, 'for-specs', ${code})`,
      [forged.id, council.id, streams[1], forged.actorId, forged.occurredAt, forged.recordedAt, forged.correlationId, forged.previousHash, hash],
    );
    await application.query('commit');
    const expected = ['An event was not recorded by the product: Event 3 (ExceptionRaised) was put into the database by somebody without the record\'s key.'];
    expect(await told()).toEqual(expected);
    await sealAll(fresh, council.id);
    expect(await told()).toEqual(expected);
  });

  it('5: changes what an event says, and its hash with it', async () => {
    const [event] = await fresh.asOwner<RecordedEvent>(`select id from event where stream_id = $1 and sequence = 2`, [streams[0]]);
    await asOwner(`update event set actor_roles = '{auditor}' where id = '${event!.id}'`);
    expect(await told()).toEqual([
      'An event was changed: Event 2 (ExceptionRaised) is not as it was recorded.', expect.stringMatching(/^What a seal covers was changed: Its [12] events/),
    ]);
  });

  it('6: cuts off the newest events with what seals them, and sets everything back to what it was', async () => {
    // One seal, or two where another spec's transaction kept the second event waiting.
    await asOwner(
      `delete from seal where sequence in (select s.seal_sequence from sealed_event s join event e on e.id = s.event_id where e.stream_id = '${streams[2]}')`,
      `delete from event where stream_id = '${streams[2]}'`, `delete from event_wording where event_id not in (select id from event)`,
      `delete from stream_head where stream_id = '${streams[2]}'`, `delete from sealed_event where event_id not in (select id from event)`,
    );
    expect(await told()).toEqual([expect.stringMatching(/^A seal is missing: It was the newest seal; the newest one here is seal \d+\. What it covered may be cut off with it\.$/)]);
  });

  it('6, having kept the note of which seal was the newest: only what was kept outside the database shows it', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'anchors-'));
    const store = new FolderOfAnchors(folder);
    const anchor = (at: Instant) => anchorRecord(fresh.database, { councilId: council.id, store, at });
    const compared = async () => {
      const { seals, events } = await verified();
      return compareWithAnchors(await store.list(council.id), { seals, events, keys: fresh.database.keys });
    };
    expect(await anchor('2026-11-29T10:00:00.000Z')).toMatchObject({ kind: 'seal', totalEvents: 6 });
    expect(await anchor('2026-11-29T10:10:00.000Z')).toMatchObject({ at: '2026-11-29T10:00:00.000Z' });
    expect(await store.list(council.id)).toHaveLength(1);
    const [note] = await fresh.asOwner<{ sequence: number; hash: string; signature: string }>('select sequence, hash, signature from seal_head');
    await happen(newId(), 'Sound.');
    await sealAll(fresh, council.id);
    expect(await compared()).toMatchObject({ younger: 1, faults: [], last: { totalEvents: 6 } });
    expect(await anchor('2026-11-29T10:20:00.000Z')).toMatchObject({ totalEvents: 7 });
    await asOwner(
      `delete from event where id in (select event_id from sealed_event where seal_sequence > ${note!.sequence})`, `delete from event_wording where event_id not in (select id from event)`,
      `delete from stream_head where stream_id not in (select stream_id from event)`, `delete from sealed_event where seal_sequence > ${note!.sequence}`,
      `delete from seal where sequence > ${note!.sequence}`, `update seal_head set sequence = ${note!.sequence}, hash = '${note!.hash}', signature = '${note!.signature}'`,
    );
    expect(await told()).toEqual([]);
    expect((await compared()).faults.map(({ what }) => what)).toEqual(['On 2026-11-29T10:20:00.000Z it was kept outside; it is not here any more. The record was cut off or rewritten since.']);
    await appendFile(join(folder, council.id, '2026-11.jsonl'), JSON.stringify({ ...(await store.list(council.id))[0], sequence: 1 }));
    expect((await compared()).faults.map(({ kind }) => faultTitles[kind])).toContain('An anchor was not made by the product');
    await rm(folder, { recursive: true });
  });

  it('7: takes out a seal, or puts in one of their own', async () => {
    await asOwner('delete from seal where sequence = 1');
    expect(await told()).toEqual(expect.arrayContaining([expect.stringMatching(/^A seal is missing: It is missing between/)]));
    await application.query(
      `insert into seal (id, council_id, sequence, epoch, from_transaction, to_transaction, event_count, root, previous_hash, hash, sealed_at, total_events, key_id, signature)
       select gen_random_uuid(), council_id, sequence + 1, epoch, 0, to_transaction, 0, root, hash, hash, sealed_at, total_events, key_id, signature from seal order by sequence desc limit 1`,
    );
    expect(await told()).toEqual(expect.arrayContaining([expect.stringMatching(/^A seal was (changed|not made by the product)/)]));
  });

  it('8: puts events into another order', async () => {
    await asOwner(
      `update event set sequence = 9 where stream_id = '${streams[0]}' and sequence = 1`,
      `update event set sequence = 1 where stream_id = '${streams[0]}' and sequence = 2`,
      `update event set sequence = 2 where stream_id = '${streams[0]}' and sequence = 9`,
    );
    expect(await told()).toEqual(expect.arrayContaining([
      'Events are not in the order in which they were recorded: Event 1 (ExceptionRaised) does not follow the one before it: an event was taken out, put in or moved.',
    ]));
  });
});
