import type { EvidencedThing } from '@golden-thread/domain/evidence/evidence';
import type { FigureSheetId, Id, MeasureId } from '@golden-thread/domain/shared/id';
import { accept } from '@golden-thread/domain/shared/outcome';
import type { FileScanner } from '@golden-thread/exchange/file-store/file-scanner';
import { FolderOfFiles } from '@golden-thread/exchange/file-store/folder-of-files';
import { type FreshDatabase, freshDatabase } from '@golden-thread/persistence/testing/fresh-database';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { outboxMessagesOf } from '../events/events';
import { enterFigures } from '../measure/enter-figures';
import { openFiguresForPeriod } from '../measure/open-figures';
import { verifyFigures } from '../measure/verify-figures';
import { aQuarter, ok } from '../review/testing/a-quarter';
import { addEvidence, withdrawEvidence } from './add-evidence';
import { getEvidence, getEvidenceFile } from './read-evidence';
import { setAudited } from './set-audited';

const paper = Buffer.from('%PDF-1.7 the count of repairs');

describe('evidence', () => {
  let fresh: FreshDatabase;
  let quarter: Awaited<ReturnType<typeof aQuarter>>;
  let folder: string;
  let files: FolderOfFiles;
  let measureId: MeasureId;
  const by = (post: Parameters<typeof quarter.council.actor>[0]) => quarter.council.actor(post);
  type Given = { post?: Parameters<typeof quarter.council.actor>[0]; part?: string; name?: string; bytes?: Buffer; shows?: string; scanner?: FileScanner | null; thing?: EvidencedThing; thingId?: Id };
  const add = ({ post = 'policyOfficer', part = '', name = 'Working paper.pdf', bytes = paper, shows = 'The count', scanner = null, thing = 'measure', thingId = measureId }: Given = {}) =>
    addEvidence(fresh.database, { files, scanner }, by(post), { thing, thingId, part, shows, file: { name, bytes } });
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

  it('is added by who writes in the thing, read by who reads it, given out as it was, and in the record by its digest', async () => {
    const { evidenceId } = ok(await add({ part: '2025-Q4', shows: '  The count of repairs ' }));
    expect(await list()).toMatchObject([{ part: '2025-Q4', shows: 'The count of repairs', scanned: false, withdrawnAt: null }]);
    expect(ok(await getEvidenceFile(fresh.database, files, by('scrutinyChair'), evidenceId))).toEqual({ name: 'Working paper.pdf', type: 'application/pdf', bytes: paper });
    const [event] = await fresh.asOwner<{ payload: object }>(`select payload from event where name = 'EvidenceAdded'`);
    expect(event!.payload).toMatchObject({ thing: 'measure', part: '2025-Q4', digest: (await list())[0]!.digest, bytes: paper.length });
    expect(await add({ part: '2025-Q4' })).toMatchObject({ refusal: { code: 'EvidenceAddedAlready' } });
    expect(await add({ post: 'scrutinyChair' })).toMatchObject({ refusal: { code: 'NotYoursToEvidence' } });
  });

  it('is looked at before it is kept: its kind, its size, what it shows, and what the scanner says', async () => {
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

  it('is withdrawn with a reason, and then no longer given out; the record keeps that it was there', async () => {
    const { evidenceId } = ok(await add({ bytes: Buffer.from('%PDF-1.7 by mistake') }));
    expect(await withdrawEvidence(fresh.database, by('policyOfficer'), { evidenceId, reason: ' ' })).toMatchObject({ refusal: { code: 'ReasonMissing' } });
    ok(await withdrawEvidence(fresh.database, by('policyOfficer'), { evidenceId, reason: 'Names a tenant' }));
    expect((await list()).map(({ id }) => id)).not.toContain(evidenceId);
    expect(await getEvidenceFile(fresh.database, files, by('policyOfficer'), evidenceId)).toMatchObject({ refusal: { code: 'EvidenceNotFound' } });
  });

  it('of an audited measure must show its year-end figure before that is verified', async () => {
    ok(await setAudited(fresh.database, by('policyOfficer'), { measureId, audited: true }));
    const sheetId = await enteredSheetOf(fresh, quarter, measureId);
    const verify = () => verifyFigures(fresh.database, by('serviceManager'), { sheetId, returns: [] });
    expect(await verify()).toMatchObject({ refusal: { code: 'WorkingPaperMissing', details: { period: expect.stringContaining('2026/27') } } });
    ok(await add({ part: '2026-Q4', bytes: Buffer.from('%PDF-1.7 the year-end count') }));
    expect(await verify()).toMatchObject({ ok: true });
  });
});

/** A sheet on which the measure's quarter 4 figure is entered and waits to be verified. */
async function enteredSheetOf(fresh: FreshDatabase, { council }: Awaited<ReturnType<typeof aQuarter>>, measureId: MeasureId): Promise<FigureSheetId> {
  await fresh.asOwner(`update council set clock_at = '2027-04-02T08:00:00.000Z' where id = $1`, [council.id]);
  ok(await fresh.database.transact({ actor: council.engine }, async (work) => accept(await openFiguresForPeriod(work, { year: '2026/27', quarter: 4, month: null, dueOn: '2027-04-14' }))));
  const [sheet] = await fresh.asOwner<{ id: FigureSheetId }>(`select sheet_id as id from figure_due where measure_id = $1 and period = '2026-Q4'`, [measureId]);
  const line = { measureId, period: '2026-Q4', value: '81', numerator: '', denominator: '', dataStatus: 'final', commentary: '' } as const;
  ok(await enterFigures(fresh.database, council.actor('unitManager'), { sheetId: sheet!.id, lines: [line] }));
  return sheet!.id;
}
