import { type EvidencedThing, evidenceLimits } from '@golden-thread/domain/evidence/evidence';
import type { AuditSampleId, FigureSheetId, Id, MeasureId } from '@golden-thread/domain/shared/id';
import { accept } from '@golden-thread/domain/shared/outcome';
import type { FileScanner } from '@golden-thread/exchange/file-store/file-scanner';
import { FolderOfFiles } from '@golden-thread/exchange/file-store/folder-of-files';
import { type FreshDatabase, freshDatabase } from '@golden-thread/persistence/testing/fresh-database';
import { story } from '@golden-thread/persistence/testing/story';
import { createHash } from 'node:crypto';
import { newId } from '@golden-thread/persistence/unit-of-work/ids';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { outboxMessagesOf } from '../events/events';
import { drawAuditSample, readAuditSample, readAuditSamples, recordAuditResult } from '../audit-sample/audit-sample';
import { enterFigures } from '../figure-sheet/enter-figures';
import { openFiguresForPeriod } from '../figure-sheet/open-figures';
import { readFigureSheet } from '../figure-sheet/read-figure-sheets';
import { verifyFigures } from '../figure-sheet/verify-figures';
import { aQuarter, ok } from '../review/testing/a-quarter';
import { exportStream } from '../history/export-stream';
import { getHistoryOf, searchHistory } from '../history/get-history';
import { addEvidence, withdrawEvidence } from './add-evidence';
import { getEvidence, getEvidenceFile } from './read-evidence';
import { setAudited } from './set-audited';

const paper = Buffer.from('%PDF-1.7 the count of repairs');

story('evidence', (step) => {
  let fresh: FreshDatabase;
  let quarter: Awaited<ReturnType<typeof aQuarter>>;
  let folder: string;
  let files: FolderOfFiles;
  let measureId: MeasureId;
  let uploaded = 0;
  const by = (post: Parameters<typeof quarter.council.actor>[0]) => quarter.council.actor(post);
  type Given = { post?: Parameters<typeof quarter.council.actor>[0]; part?: string; name?: string; bytes?: Buffer; shows?: string; scanner?: FileScanner | null; thing?: EvidencedThing; thingId?: Id };
  const add = ({ post = 'policyOfficer', part = '', name = 'Working paper.pdf', bytes = paper, shows = 'The count', scanner = null, thing = 'measure', thingId = measureId }: Given = {}) => {
    const path = join(folder, `uploaded-${(uploaded += 1)}`);
    writeFileSync(path, bytes);
    return addEvidence(fresh.database, { files, scanner }, by(post), { thing, thingId, part, shows, file: { name, stored: { path, bytes: bytes.length } } });
  };
  const list = async () => ok(await getEvidence(fresh.database, by('policyOfficer'), { thing: 'measure', thingId: measureId })).evidence;

  beforeAll(async () => {
    fresh = await freshDatabase(outboxMessagesOf);
    quarter = await aQuarter(fresh);
    folder = mkdtempSync(join(tmpdir(), 'evidence-'));
    files = new FolderOfFiles(folder);
    [{ id: measureId }] = (await fresh.asOwner<{ id: MeasureId }>('select id from measure where council_id = $1 order by ref limit 1', [quarter.council.id])) as [{ id: MeasureId }];
  });
  afterAll(async () => {
    await fresh.drop();
    rmSync(folder, { recursive: true });
  });

  step('is added by who writes in the thing, read by who reads it, given out as it was, and in the record by its digest', async () => {
    const { evidenceId } = ok(await add({ part: '2025-Q4', shows: '  The count of repairs ' }));
    expect(await list()).toMatchObject([{ part: '2025-Q4', shows: 'The count of repairs', scanned: false, withdrawnAt: null }]);
    expect(ok(await getEvidenceFile(fresh.database, files, by('scrutinyChair'), evidenceId))).toEqual({ name: 'Working paper.pdf', type: 'application/pdf', bytes: paper });
    const [event] = await fresh.asOwner<{ payload: object }>(`select payload from event where name = 'EvidenceAdded'`);
    expect(event!.payload).toMatchObject({ thing: 'measure', part: '2025-Q4', digest: (await list())[0]!.digest, bytes: paper.length });
    expect(await add({ part: '2025-Q4' })).toMatchObject({ refusal: { code: 'EvidenceAddedAlready' } });
    expect(await add({ post: 'scrutinyChair' })).toMatchObject({ refusal: { code: 'NotYoursToEvidence' } });
  });

  step('is looked at before it is kept: its kind, its size, what it shows, and what the scanner says', async () => {
    const found: FileScanner = { scan: () => Promise.resolve({ clean: false, because: 'Eicar-Test' }) };
    const away: FileScanner = { scan: () => Promise.reject(new Error('connect ECONNREFUSED')) };
    const clean: FileScanner = { scan: () => Promise.resolve({ clean: true }) };
    for (const [given, code] of [
      [{ name: 'run.exe' }, 'EvidenceTypeNotTaken'],
      [{ bytes: Buffer.from('MZ a program') }, 'EvidenceTypeNotTaken'],
      [{ bytes: Buffer.alloc(0) }, 'EvidenceFileMissing'],
      [{ bytes: Buffer.concat([paper, Buffer.alloc(10 * 1024 * 1024)]) }, 'EvidenceFileTooLarge'],
      [{ shows: '  ' }, 'EvidenceUnexplained'],
      [{ part: '1999-Q1' }, 'EvidenceOfNoPart'],
      [{ scanner: found }, 'ScannerRefused'],
      [{ scanner: away }, 'ScannerAway'],
      [{ thing: 'recovery-plan' as const }, 'EvidenceNotFound'],
    ] as const) expect([code, await add(given)]).toMatchObject([code, { refusal: { code } }]);
    ok(await add({ scanner: clean, bytes: Buffer.from('%PDF-1.7 another') }));
    expect((await list())[0]).toMatchObject({ scanned: true });
  });

  step('is withdrawn with a reason, and then no longer given out; the record keeps that it was there', async () => {
    const { evidenceId } = ok(await add({ bytes: Buffer.from('%PDF-1.7 by mistake') }));
    expect(await withdrawEvidence(fresh.database, by('policyOfficer'), { evidenceId, reason: ' ' })).toMatchObject({ refusal: { code: 'ReasonMissing' } });
    ok(await withdrawEvidence(fresh.database, by('policyOfficer'), { evidenceId, reason: 'Names a tenant' }));
    expect((await list()).map(({ id }) => id)).not.toContain(evidenceId);
    expect(await getEvidenceFile(fresh.database, files, by('policyOfficer'), evidenceId)).toMatchObject({ refusal: { code: 'EvidenceNotFound' } });
  });

  step('is closed with the commentary on its figure, to those outside the circle of its service', async () => {
    const { evidenceId } = ok(await add({ part: '2025-Q4', bytes: Buffer.from('%PDF-1.7 who is meant') }));
    const read = async (post: Parameters<typeof quarter.council.actor>[0]) => (await getEvidenceFile(fresh.database, files, by(post), evidenceId)).ok;
    const listed = async (post: Parameters<typeof quarter.council.actor>[0]) => ok(await getEvidence(fresh.database, by(post), { thing: 'measure', thingId: measureId })).evidence.some(({ id }) => id === evidenceId);
    expect([await read('administrator'), await listed('administrator')]).toEqual([true, true]);
    await fresh.asOwner(`insert into paper_exemption (council_id, paper, paper_id, part, paragraph, until, marked_on) values ($1, 'measure', $2, '2025-Q4', 2, '2999-12-31', '2026-01-01')`, [quarter.council.id, measureId]);
    expect([await read('administrator'), await listed('administrator'), await read('auditor'), await listed('auditor')]).toEqual([false, false, true, true]);
    await fresh.asOwner('delete from paper_exemption');
  });

  step('is told of in the history without its name and what it shows, to whoever does not read what it is about', async () => {
    const { evidenceId } = ok(await add({ bytes: Buffer.from('%PDF-1.7 a draft of ours'), shows: 'That we are short of two' }));
    const said = async (post: Parameters<typeof quarter.council.actor>[0]) => JSON.stringify(ok(await getHistoryOf(fresh.database, by(post), { type: 'evidence', id: evidenceId, page: 1 })).events.map(({ wording }) => wording));
    expect([await said('auditor'), await said('policyOfficer')]).toEqual(Array(2).fill(expect.stringContaining('short of two')));
    // A review that nobody has submitted is read by those who are asked for it.
    const [round, review] = [newId(), newId()];
    await fresh.asOwner(`insert into round (id, council_id, state, year, quarter, opens_on, reviews_due_on, closes_on) values ($2, $1, 'open', '1999/00', 1, '1999-07-01', '1999-07-15', '1999-07-20')`, [quarter.council.id, round]);
    await fresh.asOwner(
      `insert into service_review (id, council_id, round_id, service_id, state, due_on, submitted_by, return_reasons, answers) values ($2, $1, $3, $4, 'open', '1999-07-15', '{}', '[]', '{}')`,
      [quarter.council.id, review, round, quarter.council.serviceId],
    );
    await fresh.asOwner(`update evidence set thing = 'service-review', thing_id = $2 where id = $1`, [evidenceId, review]);
    expect([await said('auditor'), await said('policyOfficer')]).toEqual([expect.not.stringContaining('short of two'), expect.stringContaining('short of two')]);
    const searched = ok(await searchHistory(fresh.database, by('auditor'), { page: 1 })).events;
    expect(JSON.stringify(searched)).not.toContain('short of two');
    expect(ok(await exportStream(fresh.database, by('auditor'), { type: 'evidence', id: evidenceId }))).not.toContain('short of two');
  });

  step('is counted one after the other: of two at once that would pass the limit one is refused, and of one file twice the second', async () => {
    const twice = await Promise.all([add({ bytes: Buffer.from('%PDF-1.7 twice') }), add({ bytes: Buffer.from('%PDF-1.7 twice') })]);
    expect(twice.map((one) => (one.ok ? 'added' : one.refusal.code)).sort()).toEqual(['EvidenceAddedAlready', 'added']);
    await fresh.asOwner(
      `insert into evidence (id, council_id, thing, thing_id, part, shows, name, type, bytes, digest, scanned, added_by, added_at)
       select gen_random_uuid(), $1, $2, $3, '', 'One of many', 'many.pdf', 'pdf', 1, 'many-' || n, false, null, now() from generate_series(1, $4::int) n`,
      [quarter.council.id, 'measure', measureId, evidenceLimits.perThing - 1 - (await list()).length],
    );
    const last = await Promise.all(['one', 'other'].map((what) => add({ bytes: Buffer.from(`%PDF-1.7 the last ${what}`) })));
    expect(last.map((one) => (one.ok ? 'added' : one.refusal.code)).sort()).toEqual(['EvidenceFull', 'added']);
    await fresh.asOwner(`delete from evidence where digest like 'many-%'`);
  });

  step('of an audited measure must show its year-end figure before that is verified', async () => {
    ok(await setAudited(fresh.database, by('policyOfficer'), { measureId, audited: true }));
    const sheetId = await enteredSheetOf(fresh, quarter, measureId);
    const wanted = async () => ok(await readFigureSheet(fresh.database, by('serviceManager'), { sheetId })).lines.filter(({ wantsPaper }) => wantsPaper).map(({ measure }) => measure.id);
    // The page says so before anybody tries.
    expect(await wanted()).toEqual([measureId]);
    const verify = () => verifyFigures(fresh.database, by('serviceManager'), { sheetId, returns: [] });
    expect(await verify()).toMatchObject({ refusal: { code: 'WorkingPaperMissing', details: { period: expect.stringContaining('2026/27') } } });
    ok(await add({ part: '2026-Q4', bytes: Buffer.from('%PDF-1.7 the year-end count') }));
    expect(await wanted()).toEqual([]);
    expect(await verify()).toMatchObject({ ok: true });
  });

  step('is what Internal Audit goes by: the same seed draws the same figures, and one without its paper does not pass', async () => {
    ok(await fresh.database.transact({ actor: quarter.council.engine }, async (work) => {
      const others = await work.query<{ id: MeasureId }>('select id from measure where council_id = $1 and id <> $2', [quarter.council.id, measureId]);
      for (const { id } of others) {
        await work.query('insert into audited_measure (council_id, measure_id) values ($1, $2)', [quarter.council.id, id]);
        await work.query(`insert into measure_value (council_id, measure_id, period, version, ends_on, current, value, data_status, commentary, state, entered_by, contributors, entered_at, source)
          values ($1, $2, '2026-Q4', 1, '2027-03-31', true, 80, 'final', '', 'verified', '{}', '{}', $3, 'page')`, [quarter.council.id, id, work.now]);
      }
      return accept(null);
    }));
    const draw = async (seed: string) => ok(await drawAuditSample(fresh.database, by('auditor'), { year: '2026/27', seed, size: 3 }));
    const refsOf = async ({ sampleId }: { sampleId: AuditSampleId }) => ok(await readAuditSample(fresh.database, by('auditor'), sampleId)).figures.map(({ ref }) => ref);
    const sample = await draw('heron');
    expect(await refsOf(sample)).toEqual(await refsOf(await draw('heron')));
    const inOrder = ['HS01', 'HS02', 'ST01', 'ST02'].sort((one, other) => sha256(`heron ${one}`).localeCompare(sha256(`heron ${other}`)));
    expect(await refsOf(sample)).toEqual(inOrder.slice(0, 3));
    const record = (id: MeasureId, result: 'pass' | 'amend', finding = '') => recordAuditResult(fresh.database, by('auditor'), { sampleId: sample.sampleId, measureId: id, result, finding });
    const { figures } = ok(await readAuditSample(fresh.database, by('auditor'), sample.sampleId));
    const without = figures.find((one) => !one.hasWorkingPaper)!;
    expect(await record(without.measureId, 'pass')).toMatchObject({ refusal: { code: 'WorkingPaperMissing' } });
    ok(await record(without.measureId, 'amend', 'Voids are counted twice'));
    expect(await record(without.measureId, 'amend', 'Again')).toMatchObject({ refusal: { code: 'AuditedAlready' } });
    // A correction that nobody has verified is not what stands today.
    await fresh.asOwner(`update measure_value set current = false where measure_id = $1 and period = '2026-Q4'`, [without.measureId]);
    await fresh.asOwner(`insert into measure_value (council_id, measure_id, period, version, ends_on, current, value, data_status, commentary, state, entered_by, contributors, entered_at, source)
      values ($1, $2, '2026-Q4', 2, '2027-03-31', true, 12, 'final', '', 'returned', '{}', '{}', now(), 'page')`, [quarter.council.id, without.measureId]);
    expect(ok(await readAuditSample(fresh.database, by('officer'), sample.sampleId)).figures.find(({ ref }) => ref === without.ref)).toMatchObject({ versionToday: 1, valueToday: '80' });
    expect(ok(await readAuditSamples(fresh.database, by('officer')))).toMatchObject({ mayDraw: false, samples: [{ figures: 3 }, { figures: 3, amended: 1 }] });
    expect(await drawAuditSample(fresh.database, by('policyOfficer'), { year: '2026/27', seed: 'x', size: 1 })).toMatchObject({ refusal: { code: 'NotPermitted' } });
  });
});

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** A sheet on which the measure's quarter 4 figure is entered and waits to be verified. */
async function enteredSheetOf(fresh: FreshDatabase, { council }: Awaited<ReturnType<typeof aQuarter>>, measureId: MeasureId): Promise<FigureSheetId> {
  await fresh.asOwner(`update council set clock_at = '2027-04-02T08:00:00.000Z' where id = $1`, [council.id]);
  ok(await fresh.database.transact({ actor: council.engine }, async (work) => accept(await openFiguresForPeriod(work, { year: '2026/27', quarter: 4, month: null, dueOn: '2027-04-14' }))));
  const [sheet] = await fresh.asOwner<{ id: FigureSheetId }>(`select sheet_id as id from figure_due where measure_id = $1 and period = '2026-Q4'`, [measureId]);
  const line = { measureId, period: '2026-Q4', value: '81', numerator: '', denominator: '', dataStatus: 'final', commentary: '' } as const;
  ok(await enterFigures(fresh.database, council.actor('unitManager'), { sheetId: sheet!.id, lines: [line] }));
  return sheet!.id;
}
