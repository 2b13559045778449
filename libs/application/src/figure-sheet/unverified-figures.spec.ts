import type { Actor } from '@golden-thread/domain/authority/actor';
import { usualWorkingRules } from '@golden-thread/domain/organisation/working-rules';
import { findExceptions } from '@golden-thread/domain/exception/find-exceptions';
import type { FigureSheetId, MeasureId } from '@golden-thread/domain/shared/id';
import { accept, type Outcome } from '@golden-thread/domain/shared/outcome';
import type { FigureEntryDraft } from '@golden-thread/persistence/figure-sheet/figure-sheets';
import { type FreshDatabase, freshDatabase } from '@golden-thread/persistence/testing/fresh-database';
import { type SmallCouncil, smallCouncil } from '@golden-thread/persistence/testing/small-council';
import { newId } from '@golden-thread/persistence/unit-of-work/ids';
import { outboxMessagesOf } from '../events/events';
import { changeWorkingRules } from '../organisation/working-rules';
import { correctFigure } from './correct-figure';
import { enterFigures } from './enter-figures';
import { freezeFigures } from './freeze-figures';
import { openFiguresForPeriod } from './open-figures';
import { readMeasure } from '../measure/read-measure';
import { registerMeasure } from '../measure/register-measure';
import { setTarget } from '../target/set-target';
import { verifyFigures } from './verify-figures';

let fresh: FreshDatabase;
let council: SmallCouncil;
let measureId: MeasureId;
let sheetId: FigureSheetId;
const first = { year: '2026/27', quarter: 1 } as const;
const period = '2026-Q1';

const ok = <T>(outcome: Outcome<T>): T => {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal));
  return outcome.value;
};
const typed = (value: string): FigureEntryDraft => ({ measureId, period, value, numerator: '', denominator: '', dataStatus: 'final', commentary: '' });
const manager = (): Actor => council.actor('serviceManager');
const enter = async (value: string) => ok(await enterFigures(fresh.database, manager(), { sheetId, lines: [typed(value)] }));
const verify = async () => ok(await verifyFigures(fresh.database, council.actor('director'), { sheetId, returns: [] }));
const giveBack = async (reason: string) => ok(await verifyFigures(fresh.database, council.actor('director'), { sheetId, returns: [{ measureId, period, reason }] }));
const standing = async () => ok(await readMeasure(fresh.database, manager(), { ref: 'HR01', ...first })).standing;

beforeAll(async () => {
  fresh = await freshDatabase(outboxMessagesOf);
});
afterAll(() => fresh.drop());

beforeEach(async () => {
  council = await smallCouncil(fresh, `council-${newId().slice(-12)}`, '2026-07-01T08:00:00.000Z');
  const officer = council.actor('policyOfficer');
  measureId = ok(await registerMeasure(fresh.database, officer, {
    definition: {
      ref: 'HR01', title: 'Repairs done in time', kind: 'local', unit: '%', decimals: 1, polarity: 'maximise', frequency: 'quarterly', cumulative: false,
      formula: 'value', multiplier: '100', tolerance: { basis: 'percent', green: '0', amber: '5', edge: 'better' }, zeroTarget: 'aim',
      lowest: '0', highest: '100', dimension: 'council-plan', group: 'Performance indicators', serviceId: council.serviceId,
      ownerPostId: council.posts.serviceManager, verifierPostId: council.posts.director, memberPostId: null,
      register: {
        definition: 'Repairs done in time', dataType: '', dataSource: '', formula: '', calculationGuidance: '', benchmarking: '', feeds: '',
        workingPapers: '', evidence: '',
      },
    },
  })).id;
  ok(await setTarget(fresh.database, officer, { measureId, targets: [{ period, target: '80' }], reason: '' }));
  await fresh.database.transact({ actor: council.engine }, async (work) => accept(await openFiguresForPeriod(work, { month: null, ...first, dueOn: '2026-07-14' })));
  [{ id: sheetId }] = (await fresh.asOwner<{ id: FigureSheetId }>('select id from figure_sheet where council_id = $1', [council.id])) as [{ id: FigureSheetId }];
});

describe('no cases', () => {
  it('is entered, verified, and stands grey in the scorecard and the frozen quarter, neither missing nor green', async () => {
    ok(await enterFigures(fresh.database, manager(), { sheetId, lines: [{ ...typed(''), noCases: true, commentary: 'Nobody applied.' }] }));
    expect((await standing()).status).toMatchObject({ level: 'no-cases', why: expect.stringContaining('(not verified)') as unknown });
    expect(await verify()).toMatchObject({ verified: 1 });
    expect(await standing()).toMatchObject({ figure: { value: null, commentary: 'Nobody applied.' }, status: { level: 'no-cases' } });
    const frozen = ok(await fresh.database.transact({ actor: council.engine }, async (work) => accept(await freezeFigures(work, first))));
    expect(frozen.find(({ ref }) => ref === 'HR01')).toMatchObject({ value: null, level: 'no-cases', due: true });
    const [event] = await fresh.asOwner<{ payload: { missing: number } }>(`select payload from event where council_id = $1 and name = 'FiguresFrozen'`, [council.id]);
    expect(event!.payload.missing).toBe(0);
  });
});

describe('figures that wait for the second person', () => {
  it('are marked wherever they stand; one that is returned stands nowhere, and the one before it counts again', async () => {
    await enter('82.4');
    expect((await standing()).status.why).toMatch(/ \(not verified\)$/);
    expect((await standing()).trend.at(-1)).toMatchObject({ value: '82.4', unverified: true });
    await verify();
    expect((await standing()).status.why).not.toContain('not verified');
    ok(await correctFigure(fresh.database, manager(), { measureId, period, typed: typed('79.9'), reason: 'Counted twice' }));
    expect(await standing()).toMatchObject({
      figure: { value: '79.9', version: 2, state: 'entered' }, trend: expect.arrayContaining([expect.objectContaining({ value: '79.9', unverified: true })]),
    });
    await giveBack('Twelve of what?');
    expect(await standing()).toMatchObject({ figure: { value: '82.4', version: 1, state: 'verified' }, status: { level: 'green' } });
  });

  it('wait where the council so chooses: none stands, in the scorecard or the frozen quarter, before it is verified', async () => {
    ok(await changeWorkingRules(fresh.database, council.actor('administrator'), { ...usualWorkingRules, unverifiedFigures: 'wait', reason: 'Members read only what is verified.' }));
    await enter('82.4');
    const waits = { level: 'waiting', why: 'Waits for verification: the figure has been entered, and it is the turn of Director of Communities' };
    expect(await standing()).toMatchObject({ figure: null, status: waits });
    const frozen = ok(await fresh.database.transact({ actor: council.engine }, async (work) => accept(await freezeFigures(work, first))));
    expect(frozen.find(({ ref }) => ref === 'HR01')).toMatchObject({ value: null, ...waits });
    expect(findExceptions(frozen as never, [])).toMatchObject([{ kind: 'missing', because: ['not-verified'] }]);
    await verify();
    expect(await standing()).toMatchObject({ figure: { value: '82.4' }, status: { level: 'green' } });
    ok(await correctFigure(fresh.database, manager(), { measureId, period, typed: typed('79.9'), reason: 'Counted twice' }));
    expect(await standing()).toMatchObject({ figure: { value: '82.4' }, status: { level: 'green' } });
  });

  it('leave none where the only one was returned, in the scorecard and when the quarter is frozen', async () => {
    await enter('82.4');
    await giveBack('Which month?');
    expect(await standing()).toMatchObject({ figure: null, status: { level: 'no-data', why: 'No data yet: the figure was returned, and it is the turn of Head of Housing' } });
    const frozen = ok(await fresh.database.transact({ actor: council.engine }, async (work) => accept(await freezeFigures(work, first))));
    expect(frozen.find(({ ref }) => ref === 'HR01')).toMatchObject({ value: null, level: 'no-data' });
  });
});
