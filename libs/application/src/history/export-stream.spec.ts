import type { EventId, ExceptionId, RoundId, ServiceId } from '@golden-thread/domain/shared/id';
import { accept } from '@golden-thread/domain/shared/outcome';
import { type FreshDatabase, freshDatabase } from '@golden-thread/persistence/testing/fresh-database';
import { type SmallCouncil, smallCouncil } from '@golden-thread/persistence/testing/small-council';
import { newId } from '@golden-thread/persistence/unit-of-work/ids';
import { generateKeyPairSync } from 'node:crypto';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sealAll } from '../record/testing/seal-all';
import { exportStream } from './export-stream';
import { withholdText } from './withhold-text';

const verifier = join(__dirname, '../../../../infra/auditor/verify-export.mjs');

describe('an export of one history', () => {
  let fresh: FreshDatabase;
  let council: SmallCouncil;
  let exported: string;
  const folder = mkdtempSync(join(tmpdir(), 'export-'));
  const [file, key] = [join(folder, 'export.json'), join(folder, 'public.pem')];
  const stream = { type: 'exception' as const, id: newId<ExceptionId>() };

  beforeAll(async () => {
    fresh = await freshDatabase();
    council = await smallCouncil(fresh, 'exported', '2026-07-01T08:00:00.000Z');
    // It is there, and the auditor's to read: of what is not, the export has no words.
    const roundId = newId();
    await fresh.asOwner(`insert into round (id, council_id, state, year, quarter, opens_on, reviews_due_on, closes_on) values ($1, $2, 'open', '2026/27', 1, '2026-07-01', '2026-07-15', '2026-07-20')`, [roundId, council.id]);
    await fresh.asOwner(
      `insert into exception_case (id, council_id, round_id, state, reference, kind, service_id, because, reported_by) values ($1, $2, $3, 'raised', 'EX-1', 'late', $4, '{}', '{}')`,
      [stream.id, council.id, roundId, council.serviceId],
    );
    writeFileSync(key, fresh.database.keys.publicKey(fresh.database.keys.current)!);
    for (const reason of ['Sound.', 'Names a tenant.', 'Later.']) await happen(stream.id, reason);
    await happen(newId(), 'Of another thing.');
    const [event] = await fresh.asOwner<{ id: EventId }>('select id from event where stream_id = $1 and sequence = 2', [stream.id]);
    await withholdText(fresh.database, council.actor('administrator'), { eventId: event!.id, field: 'reason', reason: 'A tenant.' });
    await sealAll(fresh, council.id);
    await happen(stream.id, 'Not yet sealed.');
    const outcome = await exportStream(fresh.database, council.actor('auditor'), stream);
    exported = outcome.ok ? outcome.value : outcome.refusal.code;
  });
  afterAll(async () => {
    rmSync(folder, { recursive: true });
    await fresh.drop();
  });

  const happen = (id: ExceptionId, reason: string) =>
    fresh.database.transact({ actor: council.actor('director') }, async (work) => {
      const payload = { roundId: newId<RoundId>(), serviceId: newId<ServiceId>(), measureId: null, kind: 'red', because: ['red'] } as const;
      work.record({ name: 'ExceptionRaised', stream: { type: 'exception', id }, payload, wording: { reason } });
      return accept(null);
    });
  /** What a third person sees who has the file, the public key and the script. */
  const verified = (text: string, keyFile = key) => {
    writeFileSync(file, text);
    const { status, stdout, stderr } = spawnSync(process.execPath, [verifier, file, keyFile], { encoding: 'utf8', env: {} });
    return { status, said: stdout + stderr };
  };

  it('holds before a third person who has nothing of the product', () => {
    const { status, said } = verified(exported);
    expect(said).toContain('5 events, 1 of them not yet sealed, 1 texts withheld or left out.');
    expect(said).toContain('Everything holds.');
    expect(status).toBe(0);
  });

  it('does not hold once a word, a fact, the order or the seal was changed', () => {
    const changed = (change: (content: { events: { texts: Record<string, string>; actorRoles: string[] }[]; seals: { hashes: string[] }[] }) => void) => {
      const content = JSON.parse(exported) as Parameters<typeof change>[0];
      change(content);
      return verified(JSON.stringify(content));
    };
    for (const [change, expected] of [
      [(content) => void (content.events[0]!.texts['reason'] = 'Unsound.'), 'Event 1 (ExceptionRaised): the text "reason" is not the one that was shown.'],
      [(content) => void (content.events[2]!.actorRoles = ['auditor']), 'Event 3 (ExceptionRaised) is not as it was recorded.'],
      [(content) => void content.events.splice(1, 1), 'Event 3 (ExceptionRaised) does not follow the one before it.'],
      [(content) => void content.seals[0]!.hashes.pop(), 'Seal 1 is not as it was made.'],
      [() => undefined, 'Everything holds.'],
    ] satisfies [Parameters<typeof changed>[0], string][]) {
      const { status, said } = changed(change);
      expect(said).toContain(expected);
      if (expected !== 'Everything holds.') expect([status, said.includes('The file is not as it was exported')]).toEqual([1, true]);
    }
  });

  it('does not hold under another key, and is for whoever may see all history', async () => {
    const other = join(folder, 'other.pem');
    writeFileSync(other, generateKeyPairSync('ed25519').publicKey.export({ type: 'spki', format: 'pem' }));
    expect(verified(exported, other)).toMatchObject({ status: 1, said: expect.stringContaining('was signed with none of the public keys') as unknown });
    expect(await exportStream(fresh.database, council.actor('officer'), stream)).toMatchObject({ ok: false, refusal: { code: 'NotPermitted' } });
    expect(await exportStream(fresh.database, council.actor('auditor'), { type: 'exception', id: newId() })).toMatchObject({ ok: false, refusal: { code: 'NotFound' } });
  });
});
