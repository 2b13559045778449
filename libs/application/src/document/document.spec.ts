import type { DocumentKind, DocumentRecord } from '@golden-thread/domain/document/document';
import type { DocumentId, Id } from '@golden-thread/domain/shared/id';
import { FolderOfFiles } from '@golden-thread/exchange/file-store/folder-of-files';
import { type FreshDatabase, freshDatabase } from '@golden-thread/persistence/testing/fresh-database';
import { story } from '@golden-thread/persistence/testing/story';
import { servicePlanId } from '@golden-thread/persistence/plan/plans';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { addDecidedPlanChange } from '@golden-thread/persistence/testing/decided-plan-change';
import { outboxMessagesOf } from '../events/events';
import { aQuarter, concludeQuarter, ok } from '../review/testing/a-quarter';
import { composeReport } from '../report/compose-report';
import { getPlanChange } from '../plan-change/get-plan-changes';
import { markExempt } from '../authority/exempt-papers';
import { search } from '../search/search';
import { askForDocument } from './ask-for-document';
import { makeDocument } from './make-document';
import { getDocumentFile, getDocuments } from './read-documents';

describe('documents', () => {
  let fresh: FreshDatabase;
  let quarter: Awaited<ReturnType<typeof aQuarter>>;
  let folder: string;
  let files: FolderOfFiles;
  const by = (post: Parameters<typeof quarter.council.actor>[0]) => quarter.council.actor(post);
  const compose = (summary: string) =>
    composeReport(fresh.database, by('policyOfficer'), {
      reportId: quarter.report('h1'),
      summary,
      narrative: { purpose: '', recommendations: 'That members note the report.', background: '', risk: 'Repairs may not recover.', equality: '', resources: '', reasons: '' },
    });
  const documents = async (thingId: Id, kinds: readonly [DocumentKind, ...DocumentKind[]], post: Parameters<typeof quarter.council.actor>[0] = 'policyOfficer') =>
    ok(await getDocuments(fresh.database, by(post), { thingId, kinds })).documents;
  const make = (documentId: DocumentId) => makeDocument(fresh.database, files, { councilId: quarter.council.id, documentId });
  const contentOf = async (id: DocumentId) =>
    (await fresh.asOwner<{ content: DocumentRecord['content'] }>('select content from document where id = $1', [id]))[0]!.content;

  beforeAll(async () => {
    fresh = await freshDatabase(outboxMessagesOf);
    quarter = await aQuarter(fresh);
    await concludeQuarter(fresh, quarter, { quarter: 2, opens: '2026-10-01', closes: '2026-11-04' });
    await fresh.asOwner(`update council set clock_at = '2026-11-05T09:00:00.000Z' where id = $1`, [quarter.council.id]);
    await quarter.wakeReport('h1');
    folder = mkdtempSync(join(tmpdir(), 'documents-'));
    files = new FolderOfFiles(folder);
  });
  afterAll(async () => {
    await fresh.drop();
    rmSync(folder, { recursive: true });
  });

  story('of a half-year', (step) => {
    step('are written of a report as it was composed, by its own edition, and kept by their digest in the record', async () => {
      ok(await compose('A good half-year.'));
      ok(await compose('A good half-year, on the whole.'));
      const thingId = quarter.report('h1');
      const [second, first] = await documents(thingId, ['report']);
      expect([second?.foot.split('.')[0], first?.foot.split('.')[0]]).toEqual(['Report version 2', 'Report version 1']);
      const heads = (await contentOf(first!.id)).blocks.flatMap((block) => (block.kind === 'heading' && block.level === 1 ? [block.text] : []));
      expect(heads.map((head) => head.replace(/^\d+\.0 /, ''))).toEqual([
        'PURPOSE OF REPORT', 'RECOMMENDATIONS', 'BACKGROUND', 'SUMMARY', 'PERFORMANCE AT A GLANCE', 'CORPORATE PERFORMANCE REVIEWS', 'SERVICE PERFORMANCE REVIEWS', 'HOW LONG FIGURES TOOK', 'MEASURES',
        'RISK MANAGEMENT', 'EQUALITY CONSIDERATIONS', 'RESOURCE IMPLICATIONS', 'REASON FOR RECOMMENDATIONS',
      ]);
      expect(await make(first!.id)).toMatchObject({ value: { made: true } });
      expect(await make(first!.id)).toMatchObject({ value: { made: false } });
      const read = ok(await getDocumentFile(fresh.database, by('scrutinyChair'), { files, documentId: first!.id, format: 'pdf' }));
      expect([read.name, read.bytes.subarray(0, 5).toString()]).toEqual(['Half-yearly-report-2026-27.pdf', '%PDF-']);
      const [event] = await fresh.asOwner<{ payload: { files: readonly { format: string; digest: string }[] } }>(`select payload from event where name = 'DocumentMade'`);
      expect(event!.payload.files.map(({ format }) => format)).toEqual(['pdf', 'docx']);
      expect(readdirSync(folder, { recursive: true }).join(' ')).toContain(event!.payload.files[0]!.digest);
    });

    step('are the same document while nothing has changed, and tried again once given up', async () => {
      const ask = () => askForDocument(fresh.database, by('policyOfficer'), { kind: 'scorecard', thingId: quarter.round(2) });
      const { documentId } = ok(await ask());
      expect(ok(await ask()).documentId).toBe(documentId);
      const broken = { keep: () => Promise.reject(new Error('No space')), find: () => Promise.resolve(undefined) };
      for (let failure = 0; failure < 4; failure += 1) await expect(makeDocument(fresh.database, broken, { councilId: quarter.council.id, documentId })).rejects.toThrow('No space');
      expect((await documents(quarter.round(2), ['scorecard']))[0]).toMatchObject({ state: 'failed', files: [] });
      expect(ok(await ask()).documentId).toBe(documentId);
      expect(await make(documentId)).toMatchObject({ value: { made: true } });
      expect(await makeDocument(fresh.database, null, { councilId: quarter.council.id, documentId: ok(await askForDocument(fresh.database, by('director'), { kind: 'corporate-review', thingId: quarter.round(2) })).documentId }))
        .toMatchObject({ refusal: { code: 'FilesNotKept' } });
    });

    step('T: the quarter’s paper lists the changes of plans that were decided in it, whose target, scope or later date', async () => {
      const of = { councilId: quarter.council.id };
      for (const [reference, decidedOn] of [['PC-1', '2026-07-01'], ['PC-2', '2026-09-30'], ['PC-3', '2026-06-30'], ['PC-4', '2026-10-01']] as const) await addDecidedPlanChange(fresh, { ...of, reference, decidedOn });
      await addDecidedPlanChange(fresh, { ...of, reference: 'PC-5', decidedOn: '2026-08-01', reaches: ['wording', 'owner', 'date-within-year', 'thread'] });
      const { documentId } = ok(await askForDocument(fresh.database, by('director'), { kind: 'corporate-review', thingId: quarter.round(2) }));
      const [table] = (await contentOf(documentId)).blocks.filter((block) => block.kind === 'table' && block.caption === 'Changes of plans decided in the quarter');
      const rows = table?.kind === 'table' ? table.rows : [];
      expect(rows.map(([change]) => change)).toEqual(['PC-1, Council plan', 'PC-2, Council plan']);
      expect(rows[0]?.slice(1)).toEqual(['CP-1: the target was “120 homes let” and is “90 homes let”.', 'The grant is withdrawn', 'Cabinet, Wednesday 1 July 2026. In effect since Wednesday 1 July 2026.']);
      expect(await make(documentId)).toMatchObject({ value: { made: true } });
    });

    step('T: the quarter’s paper stays its readers’ where a change that it lists comes back to be decided again', async () => {
      // A head of all services that have an exception, who is in no circle of the council's own plan.
      const headOfStreets = (post: string | null) => fresh.asOwner('update service set head_post_id = $1 where id = $2', [post, quarter.streets]);
      await headOfStreets(quarter.council.posts.serviceManager);
      const changeId = await addDecidedPlanChange(fresh, { councilId: quarter.council.id, reference: 'PC-6', decidedOn: '2026-09-29' });
      await fresh.asOwner(`update plan_change set state = 'agreed', takes_effect_on = '2026-10-06', in_effect_on = null where id = $1`, [changeId]);
      const { documentId } = ok(await askForDocument(fresh.database, by('director'), { kind: 'corporate-review', thingId: quarter.round(2) }));
      const row = (await contentOf(documentId)).blocks.flatMap((block) => (block.kind === 'table' ? block.rows : [])).find(([change]) => change === 'PC-6, Council plan');
      expect(row?.slice(1)).toEqual([expect.stringMatching(/^It may still come back/), '–', 'Cabinet, Tuesday 29 September 2026. Agreed, in effect from Tuesday 6 October 2026.']);
      expect(await make(documentId)).toMatchObject({ value: { made: true } });
      await fresh.asOwner(`update plan_change set state = 'proposed', decision = null, takes_effect_on = null where id = $1`, [changeId]);
      expect(await getPlanChange(fresh.database, by('serviceManager'), changeId)).toMatchObject({ refusal: { code: 'NoSuchPlanChange' } });
      const read = await getDocumentFile(fresh.database, by('serviceManager'), { files, documentId, format: 'pdf' });
      await headOfStreets(null);
      expect(read).toMatchObject({ ok: true });
    });

    step('are read by whoever may read everything in them, and are not there for others', async () => {
      const thingId = quarter.round(2);
      const [review] = await documents(thingId, ['corporate-review'], 'director');
      await make(review!.id);
      const [issue] = await fresh.asOwner<{ text: string }>('select text from corporate_issue where round_id = $1', [thingId]);
      expect(JSON.stringify((await contentOf(review!.id)).blocks)).toContain(issue!.text);
      const read = (post: Parameters<typeof quarter.council.actor>[0]) => getDocumentFile(fresh.database, by(post), { files, documentId: review!.id, format: 'docx' });
      expect(await read('director')).toMatchObject({ ok: true });
      // Some of its exceptions are of a service in whose circle this officer is not.
      expect(await read('officer')).toMatchObject({ refusal: { code: 'DocumentNotFound' } });
      expect(await askForDocument(fresh.database, by('officer'), { kind: 'corporate-review', thingId })).toMatchObject({ refusal: { code: 'DocumentNotFound' } });
      expect(await documents(thingId, ['corporate-review', 'scorecard'], 'officer')).toMatchObject([{ kind: 'scorecard' }]);
      expect(await getDocuments(fresh.database, by('officer'), { thingId: quarter.report('h1'), kinds: ['report'] })).toMatchObject({ refusal: { code: 'DocumentNotFound' } });
    });

    step('are found by their title and by what stands in them, the newest edition alone, by whoever may read everything in them', async () => {
      const [issue] = await fresh.asOwner<{ text: string }>('select text from corporate_issue where round_id = $1', [quarter.round(2)]);
      const found = async (post: Parameters<typeof quarter.council.actor>[0], typed: string) =>
        ok(await search(fresh.database, by(post), { typed, kind: 'document', page: 1 })).flatMap(({ total, things }) => things.map(({ label, byContent }) => `${label.split(',')[0]}${byContent ? ', by its text' : ''} of ${total}`));
      expect((await found('director', 'corporate performance review'))[0]).toMatch(/^Corporate performance review: quarter 2 of \d$/);
      expect(await found('director', issue!.text)).toContainEqual(expect.stringMatching(/^Corporate performance review: quarter 2, by its text/));
      expect([await found('officer', 'corporate performance review'), await found('officer', issue!.text)]).toEqual([[], []]);
      expect(await found('officer', 'scorecard')).toHaveLength(1);
    });

    step('name a service that has closed since by its name, in what the corporate review gave it', async () => {
      const thingId = quarter.round(2);
      const close = (day: string | null) => fresh.asOwner('update service s set closed_on = $2 from corporate_issue i where i.round_id = $1 and s.id = any (i.service_ids)', [thingId, day]);
      const [issue] = await fresh.asOwner<{ said: string }>(
        `select s.name || ': ' || i.text as said from corporate_issue i join service s on s.id = i.service_ids[1] where i.round_id = $1 and cardinality(i.service_ids) = 1 order by i.raised_at, i.id limit 1`, [thingId]);
      await close('2026-11-01');
      const { documentId } = ok(await askForDocument(fresh.database, by('director'), { kind: 'corporate-review', thingId }));
      expect(JSON.stringify((await contentOf(documentId)).blocks)).toContain(issue!.said);
      await close(null);
    });

    step('are withheld from the moment on which something is marked that may stand in them, and given out again once they are asked for anew', async () => {
      const thingId = quarter.report('h1');
      const ask = async () => ok(await askForDocument(fresh.database, by('policyOfficer'), { kind: 'report', thingId })).documentId;
      const read = async (documentId: DocumentId) => (await getDocumentFile(fresh.database, by('policyOfficer'), { files, documentId, format: 'pdf' })).ok;
      const before = await ask();
      await make(before);
      ok(await markExempt(fresh.database, by('policyOfficer'), { paper: 'performance-report', id: thingId, part: 'summary', paragraph: 1, until: '2026-12-31', reason: 'One person is meant.' }));
      expect(await read(before)).toBe(false);
      expect((await documents(thingId, ['report'])).map(({ id }) => id)).not.toContain(before);
      // On the same day, by the same clock.
      const after = await ask();
      await make(after);
      expect([await read(before), await read(after)]).toEqual([false, true]);
      expect(JSON.stringify(await contentOf(after))).not.toContain('A good half-year');
    });

    step('are not given out where what lies in the store is not what the record says', async () => {
      const [scorecard] = await documents(quarter.round(2), ['scorecard']);
      const { digest } = scorecard!.files[0]!;
      writeFileSync(join(folder, quarter.council.id, digest.slice(0, 2), digest), 'something else');
      expect(await getDocumentFile(fresh.database, by('policyOfficer'), { files, documentId: scorecard!.id, format: 'pdf' })).toMatchObject({ refusal: { code: 'FileDamaged' } });
      expect(await getDocumentFile(fresh.database, by('policyOfficer'), { files, documentId: scorecard!.id, format: 'docx' })).toMatchObject({ ok: true });
    });
  });

  it('are refused where there is nothing to write yet', async () => {
    const ask = (kind: DocumentKind, thingId: Id) => askForDocument(fresh.database, by('policyOfficer'), { kind, thingId });
    expect(await ask('report', quarter.report('h2'))).toMatchObject({ refusal: { code: 'NothingToWrite' } });
    expect(await ask('scorecard', quarter.round(4))).toMatchObject({ refusal: { code: 'NothingToWrite' } });
    expect(await ask('service-plan', servicePlanId(quarter.council.serviceId, '2026/27'))).toMatchObject({ refusal: { code: 'NothingToWrite' } });
  });
});
