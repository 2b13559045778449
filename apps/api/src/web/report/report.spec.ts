import { makeDocument } from '@golden-thread/application/document/make-document';
import { aQuarter, concludeQuarter } from '@golden-thread/application/review/testing/a-quarter';
import type { ChallengeId, DocumentId } from '@golden-thread/domain/shared/id';
import { FolderOfFiles } from '@golden-thread/exchange/file-store/folder-of-files';
import { newId } from '@golden-thread/persistence/unit-of-work/ids';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startApi, type StartedApi } from '../../testing/start-api';

describe('a half-yearly report on its pages', () => {
  let api: StartedApi;
  let filesFolder: string;
  let quarter: Awaited<ReturnType<typeof aQuarter>>;
  const at = (instant: string) => api.fresh.asOwner('update council set clock_at = $1 where id = $2', [instant, quarter.council.id]);

  beforeAll(async () => {
    filesFolder = mkdtempSync(join(tmpdir(), 'files-'));
    api = await startApi({ filesFolder });
    quarter = await aQuarter(api.fresh);
    await concludeQuarter(api.fresh, quarter, { quarter: 2, opens: '2026-10-01', closes: '2026-11-04' });
    await at('2026-11-05T09:00:00.000Z');
    await quarter.wakeReport('h1');
  });
  afterAll(async () => {
    await api.stop();
    rmSync(filesFolder, { recursive: true });
  });
  /** What the worker does with each document that was asked for. */
  const writeDocuments = async () => {
    for (const { id } of await api.fresh.asOwner<{ id: DocumentId }>(`select id from document where state = 'asked'`)) {
      await makeDocument(api.fresh.database, new FolderOfFiles(filesFolder), { councilId: quarter.council.id, documentId: id });
    }
  };

  /** The same evidence for programs: added where the page lets one, given out as it was, and withdrawn. */
  const programsAddEvidence = async () => {
    const { council } = quarter;
    const files = `/api/v1/evidence/performance-report/${quarter.report('h1')}/files`;
    const key = () => ({ 'idempotency-key': newId() });
    const client = await api.program(council.id, council.people.policyOfficer);
    const content = Buffer.from('Read out on 19 November').toString('base64');
    const note = { part: 'agenda-scrutiny', shows: 'What was read out', name: 'note.txt', content };
    const reader = await api.program(council.id, council.people.policyOfficer, ['reports:read']);
    expect((await reader.send('POST', files, note, key())).status).toBe(403);
    expect((await client.send('POST', files, { ...note, name: 'note.exe' }, key())).body['code']).toBe('EvidenceTypeNotTaken');
    expect((await client.send('POST', files, { ...note, content: 'no base64!' }, key())).status).toBe(400);
    const added = await client.send('POST', files, note, key());
    expect([added.status, (added.body['files'] as { name: string }[]).map(({ name }) => name).sort()]).toEqual([201, ['agenda.pdf', 'note.txt']]);
    const { id } = (added.body['files'] as { id: string; name: string }[]).find(({ name }) => name === 'note.txt')!;
    expect((await reader.get(`${files}/${id}`)).body).toMatchObject({ name: 'note.txt', content, addedBy: 'The Policy and Performance Officer' });
    expect((await reader.get(`${files}/${newId()}`)).status).toBe(404);
    expect((await client.send('POST', `${files}/${id}/withdrawal`, { reason: 'Read out differently' }, key())).status).toBe(201);
    expect((await reader.get(`${files}/${id}`)).status).toBe(404);
  };

  it('is composed, challenged by both, answered, and published as it was challenged, for everybody', async () => {
    const policy = await api.signIn(`${quarter.slug}/policyOfficer`);
    const scrutiny = await api.signIn(`${quarter.slug}/scrutinyChair`);
    const cabinet = await api.signIn(`${quarter.slug}/leadMember`);
    const report = `/reports/${quarter.report('h1')}`;
    const published = `/published/${quarter.slug}/2026-27/h1`;
    expect((await policy.get('/reports')).html).toContain('Half-yearly report 2026/27');
    expect((await policy.submit(`${report}/compose`, { summary: 'A steady half-year.' })).html).toContain('Check the report before scrutiny and Cabinet read it');
    expect((await policy.submit(`${report}/compose`, { summary: 'A steady half-year.', then: 'compose' })).status).toBe(303);
    expect((await policy.get(report)).html).toContain('A steady half-year.');
    expect((await policy.get(`${report}/documents`)).html).toContain('Being written');
    await writeDocuments();
    const written = await policy.get(`${report}/documents`);
    expect([written.h1, [...written.html.matchAll(/href="(\/documents\/[^"]+)"/g)].length]).toEqual(['Half-yearly report 2026/27 as PDF and Word', 2]);
    const file = await scrutiny.get(/href="(\/documents\/[^"]+\/pdf)"/.exec(written.html)![1]!);
    expect([file.status, file.headers.get('content-type'), file.headers.get('content-disposition'), file.html.slice(0, 5)]).toEqual([
      200, 'application/pdf', 'attachment; filename=Half-yearly-report-2026-27.pdf', '%PDF-',
    ]);
    const agenda = await policy.upload(`${report}/evidence`, 'file', { 'agenda.pdf': '%PDF-1.7 as it went out' }, { act: 'add', part: 'agenda-scrutiny', shows: 'The paper of 19 November' });
    expect([agenda.status, (await scrutiny.get(`${report}/evidence`)).html]).toEqual([303, expect.stringContaining('The paper as it went on the agenda: Overview and Scrutiny')]);
    await programsAddEvidence();
    expect((await scrutiny.submit(`${report}/sign-off`, { supported: 'yes' })).status).toBe(403);
    expect((await cabinet.submit(`${report}/sign-off`, { supported: 'no' })).html).toContain('Say why you do not support the recommendation.');
    expect((await cabinet.submit(`${report}/sign-off`, { supported: 'yes', comments: 'With thanks.' })).status).toBe(303);
    expect((await policy.get(report)).html).toMatch(/Supported\. Signed [^<]*With thanks\./);
    const [task] = await api.fresh.asOwner<{ subject_id: string }>(
      `select subject_id from task where kind = 'challenge-report' order by subject_label limit 1`,
    );
    expect((await scrutiny.get(`/reports/${task!.subject_id}/challenge`)).h1).toBe('Challenge the report');
    expect((await scrutiny.submit(`${report}/challenge`, { body: 'cabinet', text: 'Why?' })).status).toBe(403);
    expect((await scrutiny.submit(`${report}/challenge`, { body: 'scrutiny', text: 'Why so few?' })).status).toBe(303);
    expect((await scrutiny.submit(`${report}/conclusion`, { body: 'scrutiny', statement: '' })).status).toBe(409);
    const [challenge] = await api.fresh.asOwner<{ id: ChallengeId }>('select id from report_challenge');
    expect((await policy.submit(`${report}/challenges/${challenge!.id}`, { answer: 'Because of vacancies.' })).status).toBe(303);
    expect((await scrutiny.submit(`${report}/conclusion`, { body: 'scrutiny', statement: 'Content.' })).status).toBe(303);
    expect((await cabinet.submit(`${report}/conclusion`, { body: 'cabinet', statement: 'No challenge.', decision: 'agreed' })).status).toBe(303);
    expect((await api.visitor().get(published)).status).toBe(404);
    await at('2026-12-20T09:00:00.000Z');
    expect((await policy.submit(`${report}/publication`, {})).status).toBe(303);
    const seen = await api.visitor().get(published);
    expect([seen.status, seen.h1]).toEqual([200, 'Half-yearly report 2026/27']);
    const [row] = await api.fresh.asOwner<{ hash: string }>('select hash from performance_report');
    expect(seen.html).toContain(row!.hash);
    expect((await policy.get(report)).html).toMatch(/Agreed, [^<]*No challenge\./);
    expect((await api.visitor().get(`${published}/pdf`)).html.slice(0, 5)).toBe('%PDF-');
    expect((await api.visitor().get(`${published}/exe`)).status).toBe(404);
    expect((await api.visitor().get('/published/nowhere/2026-27/h1')).status).toBe(404);
    const figures = await api.visitor().get(`${published}/figures.csv`);
    const metadata = JSON.parse((await api.visitor().get(`${published}/figures.csv-metadata.json`)).html) as { url: string; tableSchema: { columns: { name: string }[] } };
    expect(metadata.url).toBe('figures.csv');
    expect(figures.html.replace('\uFEFF', '').split(/\r?\n/)[0]).toBe(metadata.tableSchema.columns.map(({ name }) => name).join(','));
    expect((await api.visitor().get('/published/nowhere/2026-27/h1/figures.csv')).status).toBe(404);
    expect((await api.visitor().get(`/published/${quarter.slug}`)).html).toContain('Half-yearly report 2026/27</a>, published on Sunday 20 December 2026');
    expect((await api.visitor().get('/published/nowhere')).status).toBe(404);
  });
});
