import { anchorRecord } from '@golden-thread/application/record/anchors';
import { openAnchorStore } from '@golden-thread/application/record/open-anchor-store';
import { sealAll } from '@golden-thread/application/record/testing/seal-all';
import { makeToken } from '@golden-thread/application/token/tokens';
import { type Instant, instantOf } from '@golden-thread/domain/calendar/instants';
import type { TokenId } from '@golden-thread/domain/shared/id';
import { type SmallCouncil, smallCouncil } from '@golden-thread/persistence/testing/small-council';
import { story } from '@golden-thread/persistence/testing/story';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ApiClient } from '../../testing/api-client';
import type { Browser } from '../../testing/browser';
import { startApi, type StartedApi } from '../../testing/start-api';

const page = '/history/verification';
const hoursAgo = (hours: number): Instant => instantOf(new Date(Date.now() - hours * 3_600_000));

story('verifying the record on its page and through REST', (step) => {
  let api: StartedApi;
  let council: SmallCouncil;
  let auditor: Browser;
  let program: ApiClient;
  let anchorsFolder: string;
  let tokenId: TokenId;

  beforeAll(async () => {
    anchorsFolder = mkdtempSync(join(tmpdir(), 'anchors-'));
    api = await startApi({ anchorsFolder });
    council = await smallCouncil(api.fresh, 'smallborough', '2026-04-21T09:00:00.000Z');
    auditor = await api.signIn('smallborough/auditor');
    program = await api.program(council.id, council.people.auditor);
  });
  afterAll(async () => {
    await api.stop();
    rmSync(anchorsFolder, { recursive: true });
  });

  async function happenAndSeal(label: string): Promise<void> {
    const made = await makeToken(api.fresh.database, council.actor('officer'), { personId: council.people.officer, label, days: 30 });
    if (!made.ok) throw new Error(made.refusal.code);
    tokenId = made.value.id;
    await sealAll(api.fresh, council.id);
  }
  const anchor = (at: Instant) => anchorRecord(api.fresh.database, { councilId: council.id, store: openAnchorStore({ anchorsFolder, anchorsBucket: null })!, at });
  const verification = async () => (await program.get('/api/v1/history/verification')).body as { holds: boolean; anchors: { state: string; newest: { seal: number }[]; lastAgeSeconds: number; youngerEvents: number } };

  step('says that nothing is kept outside yet', async () => {
    await happenAndSeal('first');
    expect((await auditor.get(page)).html).toContain('None is kept outside the database yet');
    expect((await verification()).anchors).toEqual({ state: 'read', newest: [], lastAgeSeconds: null, youngerEvents: 1 });
  });

  step('shows the last anchors, their age, and how much is younger', async () => {
    await anchor(hoursAgo(30));
    await happenAndSeal('second');
    await anchor(hoursAgo(5));
    await happenAndSeal('third');
    const { h1, html } = await auditor.get(page);
    expect(h1).toBe('The record holds');
    expect(html).toMatch(/Last anchor[\s\S]*Seal 2, [^<]*\(5 hours ago\)/);
    expect(html).toContain('1 event, held by the database alone');
    expect(html.indexOf('Seal 2</td>')).toBeLessThan(html.indexOf('Seal 1</td>'));
    const { holds, anchors } = await verification();
    expect([holds, anchors.state, anchors.newest.map(({ seal }) => seal), anchors.youngerEvents]).toEqual([true, 'read', [2, 1], 1]);
    expect(Math.round(anchors.lastAgeSeconds / 3600)).toBe(5);
  });

  step('hands a history over to API clients as the signed file that the page gives', async () => {
    const { status, body } = await program.get(`/api/v1/history/token/${tokenId}/export`);
    expect(status).toBe(200);
    expect(body).toEqual(JSON.parse((await auditor.get(`/history/token/${tokenId}/export`)).html));
    const officer = await api.program(council.id, council.people.officer);
    expect((await officer.get(`/api/v1/history/token/${tokenId}/export`)).status).toBe(403);
    expect((await officer.get('/api/v1/history/verification')).status).toBe(403);
  });

  step('does not hold where the newest seals were cut off after they were anchored', async () => {
    await anchor(hoursAgo(0));
    await api.fresh.asOwner('alter table seal disable trigger all');
    await api.fresh.asOwner('alter table sealed_event disable trigger all');
    await api.fresh.asOwner('delete from sealed_event where seal_sequence = 3');
    await api.fresh.asOwner('delete from seal where sequence = 3');
    const { h1, html } = await auditor.get(page);
    expect(h1).toBe('The record does not hold');
    expect(html).toContain('it is not here any more');
    expect((await verification()).holds).toBe(false);
  });

  step('says where the place outside cannot be read', async () => {
    rmSync(join(anchorsFolder, council.id), { recursive: true });
    writeFileSync(join(anchorsFolder, council.id), 'a file where the folder should be');
    expect((await auditor.get(page)).html).toContain('Could not be read');
    expect((await verification()).anchors.state).toBe('unreadable');
  });
});
