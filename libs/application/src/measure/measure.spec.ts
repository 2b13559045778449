import type { Actor } from '@golden-thread/domain/authority/actor';
import type { MeasureDefinition } from '@golden-thread/domain/measure/measure';
import type { FigureSheetId, MeasureId } from '@golden-thread/domain/shared/id';
import { accept, type Outcome } from '@golden-thread/domain/shared/outcome';
import type { FigureEntryDraft } from '@golden-thread/persistence/figure-sheet/figure-sheets';
import { importMeasures } from '@golden-thread/persistence/measure/import-measures';
import { type FreshDatabase, freshDatabase } from '@golden-thread/persistence/testing/fresh-database';
import { type SmallCouncil, smallCouncil } from '@golden-thread/persistence/testing/small-council';
import { newId } from '@golden-thread/persistence/unit-of-work/ids';
import { outboxMessagesOf } from '../events/events';
import { changeMeasure } from './change-measure';
import { correctFigure } from '../figure-sheet/correct-figure';
import { enterFigures, saveFigureDraft } from '../figure-sheet/enter-figures';
import { freezeFigures } from '../figure-sheet/freeze-figures';
import { openFiguresForPeriod } from '../figure-sheet/open-figures';
import { readFigureSheet } from '../figure-sheet/read-figure-sheets';
import { readMeasure } from './read-measure';
import { readScorecard } from '../status/read-scorecard';
import { registerMeasure } from './register-measure';
import { setTarget } from '../target/set-target';
import { eventNamesOf, measureOf, openTasksOf, yearBefore } from './testing/measures-and-tasks';
import { verifyFigures } from '../figure-sheet/verify-figures';

let fresh: FreshDatabase;
let council: SmallCouncil;
beforeAll(async () => {
  fresh = await freshDatabase(outboxMessagesOf);
});
afterAll(() => fresh.drop());

const ok = <T>(outcome: Outcome<T>): T => {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal));
  return outcome.value;
};
const refusal = (outcome: Outcome<unknown>): string => (outcome.ok ? 'accepted' : outcome.refusal.code);
const clockAt = (instant: string) => fresh.asOwner('update council set clock_at = $1 where id = $2', [instant, council.id]);
let ids: Record<'HR01' | 'HR02' | 'HR03', MeasureId>;
let sheetId: FigureSheetId;

const open = (quarter: 1 | 2 | 3 | 4 = 1) =>
  fresh.database.transact({ actor: council.engine }, async (work) =>
    accept(await openFiguresForPeriod(work, { month: null, year: '2026/27', quarter, dueOn: '2026-07-14' })),
  );
const freeze = () =>
  fresh.database.transact({ actor: council.engine }, async (work) => accept(await freezeFigures(work, { year: '2026/27', quarter: 1 })));

beforeEach(async () => {
  council = await smallCouncil(fresh, `council-${newId().slice(-12)}`, '2026-04-02T08:00:00.000Z');
  const officer = council.actor('policyOfficer');
  const register = async (ref: string, more: Partial<MeasureDefinition> = {}) =>
    ok(await registerMeasure(fresh.database, officer, { definition: measureOf(council, ref, more) })).id;
  ids = {
    HR01: await register('HR01'),
    HR02: await register('HR02', { formula: 'ratio', polarity: 'minimise' }),
    HR03: await register('HR03', { frequency: 'annual', dimension: 'customers', group: 'Complaints' }),
  };
  ok(await setTarget(fresh.database, officer, { measureId: ids.HR01, targets: [{ period: '2026-Q1', target: '80' }], reason: '' }));
  ok(await setTarget(fresh.database, officer, { measureId: ids.HR02, targets: [{ period: '2026-Q1', target: '10' }], reason: '' }));
  ok(await fresh.database.transact({ actor: officer }, async (work) => accept(await importMeasures(work, { measures: [], targets: [], figures: yearBefore }))));
  await clockAt('2026-07-01T08:00:00.000Z');
  ok(await open());
  [{ id: sheetId }] = (await fresh.asOwner<{ id: FigureSheetId }>('select id from figure_sheet where council_id = $1', [council.id])) as [{ id: FigureSheetId }];
});

const line = (ref: keyof typeof ids, more: Partial<FigureEntryDraft>): FigureEntryDraft => ({
  measureId: ids[ref], period: '2026-Q1', value: '', numerator: '', denominator: '', dataStatus: 'final', commentary: '', ...more,
});
const good = () => [line('HR01', { value: '82.4' }), line('HR02', { numerator: '3', denominator: '40' })];
const enter = (lines: readonly FigureEntryDraft[], by: Actor = council.actor('serviceManager'), more = {}) =>
  enterFigures(fresh.database, by, { sheetId, lines, ...more });
const verify = (by: Actor = council.actor('director'), returns: { measureId: MeasureId; period: string; reason: string }[] = []) =>
  verifyFigures(fresh.database, by, { sheetId, returns });

describe('asking for figures', () => {
  it('asks each owner once for what falls due with the quarter, in one event, and again opens nothing twice', async () => {
    expect(await openTasksOf(fresh, council)).toEqual([
      { kind: 'enter-figures', post: 'serviceManager', due: '2026-07-14', label: 'Housing: figures for Quarter 1 2026/27' },
    ]);
    expect(ok(await open())).toEqual({ sheets: 0, figures: 0 });
    expect((await eventNamesOf(fresh, council)).filter((name) => name === 'FiguresOpened')).toHaveLength(1);
    const view = ok(await readFigureSheet(fresh.database, council.actor('serviceManager'), { sheetId }));
    expect(view.lines.map(({ measure }) => measure.ref)).toEqual(['HR01', 'HR02']);
    expect(view.lines[0]).toMatchObject({ context: { target: '80', before: '76', aYearBefore: '74' }, figure: null });
  });

  it('asks the owner once more when a measure is added to a sheet that was submitted, and not at all after the freeze', async () => {
    const manager = council.actor('serviceManager');
    const register = (ref: string) => registerMeasure(fresh.database, council.actor('policyOfficer'), { definition: measureOf(council, ref) });
    ok(await enterFigures(fresh.database, manager, { sheetId, lines: [line('HR01', { value: '81' }), line('HR02', { numerator: '1', denominator: '20' })] }));
    ok(await verifyFigures(fresh.database, council.actor('director'), { sheetId, returns: [] }));
    expect(await openTasksOf(fresh, council)).toEqual([]);
    ok(await register('HR08'));
    expect(await openTasksOf(fresh, council)).toEqual([{ kind: 'enter-figures', post: 'serviceManager', due: '2026-07-14', label: expect.stringContaining('Quarter 1') as string }]);
    expect((await eventNamesOf(fresh, council)).at(-1)).toBe('FiguresAdded');
    expect(ok(await readFigureSheet(fresh.database, manager, { sheetId })).lines.map(({ measure }) => measure.ref)).toEqual(['HR01', 'HR02', 'HR08']);
    ok(await register('HR09'));
    expect(await openTasksOf(fresh, council)).toHaveLength(1);
    ok(await freeze());
    ok(await register('HR10'));
    expect(ok(await readFigureSheet(fresh.database, manager, { sheetId })).lines).toHaveLength(4);
  });

  it('asks for the annual figure with quarter 4', async () => {
    expect(ok(await open(4))).toEqual({ sheets: 1, figures: 3 });
  });
});

describe('entering figures', () => {
  it('takes several in one go, asks the second person, and knows what is unrounded', async () => {
    expect(ok(await enter(good()))).toEqual({ sheetId, entered: 2, service: 'Housing', verifier: 'Director of Communities' });
    expect(await openTasksOf(fresh, council)).toEqual([
      { kind: 'verify-figures', post: 'director', due: '2026-07-21', label: 'Housing: figures for Quarter 1 2026/27' },
    ]);
    const rows = await fresh.asOwner('select value, numerator, state, version from measure_value where measure_id = $1 and period = $2', [ids.HR02, '2026-Q1']);
    expect(rows).toEqual([{ value: '7.5', numerator: '3', state: 'entered', version: 1 }]);
  });

  it('writes nothing when one line is not accepted, and says which', async () => {
    const outcome = await enter([line('HR01', { value: '71.2' }), line('HR02', { numerator: '3', denominator: '40' })]);
    expect(outcome).toMatchObject({ refusal: { code: 'FigureNotAccepted', details: { ref: 'HR01', fault: { field: 'commentary', code: 'CommentaryRequired' } } } });
    expect(await fresh.asOwner('select 1 from measure_value where period = $1 and council_id = $2', ['2026-Q1', council.id])).toEqual([]);
    expect(ok(await enter([line('HR01', { value: '71.2', commentary: 'Two surveyors left.' })])).entered).toBe(1);
  });

  it('keeps a draft as typed until the figures are submitted', async () => {
    const manager = council.actor('serviceManager');
    ok(await saveFigureDraft(fresh.database, manager, { sheetId, lines: [line('HR01', { value: 'about 80' })] }));
    const view = ok(await readFigureSheet(fresh.database, manager, { sheetId }));
    expect(view).toMatchObject({ hasDraft: true, lines: [{ typed: { value: 'about 80' }, checked: { faults: [{ code: 'NotANumber' }] } }, {}] });
    ok(await enter(good()));
    expect(ok(await readFigureSheet(fresh.database, manager, { sheetId })).hasDraft).toBe(false);
  });

  it('is done once when submitted twice, and refused when the sheet has changed since', async () => {
    const submission = { id: newId(), content: good() };
    ok(await enter(good(), council.actor('serviceManager'), { submission, version: 1 }));
    expect(ok(await enter(good(), council.actor('serviceManager'), { submission, version: 1 }))).toEqual({ sheetId, entered: 2, service: 'Housing', verifier: 'Director of Communities' });
    expect(refusal(await enter(good(), council.actor('serviceManager'), { version: 1 }))).toBe('Stale');
    expect((await eventNamesOf(fresh, council)).filter((name) => name === 'FiguresEntered')).toHaveLength(1);
  });

  it('is for the owner alone', async () => {
    expect(refusal(await enter(good(), council.actor('unitManager')))).toBe('NotTheFiguresOwner');
    expect(refusal(await enter(good(), council.actor('auditor')))).toBe('NotPermitted');
    expect(refusal(await enter([]))).toBe('NothingEntered');
  });
});

describe('verifying figures', () => {
  beforeEach(async () => {
    ok(await enter(good()));
  });

  it('settles them, by the second person', async () => {
    expect(ok(await verify())).toEqual({ sheetId, verified: 2, returned: 0 });
    expect(await openTasksOf(fresh, council)).toEqual([]);
    expect(refusal(await enter([line('HR01', { value: '83' })]))).toBe('FigureVerified');
  });

  it('is refused to the person who entered them, whatever post they act through', async () => {
    const wearingBoth = { ...council.actor('serviceManager'), postIds: [council.posts.director] };
    expect(refusal(await verify(wearingBoth))).toBe('VerifiedByEnterer');
    const standingIn = { ...council.actor('director'), onBehalfOf: { personId: council.people.serviceManager, name: 'x', postId: council.posts.director } };
    expect(refusal(await verify(standingIn))).toBe('VerifiedByEnterer');
    expect(refusal(await verify(council.actor('unitManager')))).toBe('NotTheFiguresVerifier');
  });

  it('is refused to whose words are in them: a draft that a colleague submitted, a value that was replaced since', async () => {
    const colleague = { ...council.actor('unitManager'), postIds: [council.posts.serviceManager] };
    const asVerifier = { ...council.actor('director'), personId: council.people.unitManager };
    ok(await enter([line('HR01', { value: '83' })], colleague));
    ok(await enter([line('HR01', { value: '84' })]));
    expect(refusal(await verify(asVerifier))).toBe('VerifiedByEnterer');
    ok(await saveFigureDraft(fresh.database, { ...council.actor('officer'), postIds: [council.posts.serviceManager] }, { sheetId, lines: [line('HR01', { value: '85' })] }));
    ok(await enterFigures(fresh.database, council.actor('serviceManager'), { sheetId, lines: 'as-drafted' }));
    expect(refusal(await verify({ ...council.actor('director'), personId: council.people.officer }))).toBe('VerifiedByEnterer');
    expect(ok(await verify()).verified).toBe(2);
  });

  it('goes to the next in line where the verifier entered some of them, who is named before', async () => {
    const director = { ...council.actor('director'), postIds: [council.posts.director, council.posts.serviceManager] };
    expect(ok(await readFigureSheet(fresh.database, director, { sheetId }))).toMatchObject({ decidedBy: 'Chief Executive (The Chief Executive)' });
    expect(ok(await enter([line('HR01', { value: '83' })], director)).verifier).toBe('Chief Executive');
    expect(await openTasksOf(fresh, council)).toMatchObject([{ kind: 'verify-figures', post: 'chiefExecutive' }]);
    expect(refusal(await verify(director))).toBe('VerifiedByEnterer');
    expect(ok(await verify(council.actor('chiefExecutive'))).verified).toBe(2);
  });

  it('returns some with a reason, and the owner is asked again', async () => {
    const back = { measureId: ids.HR01, period: '2026-Q1', reason: 'The source says 81.4' };
    expect(refusal(await verify(undefined, [{ ...back, reason: ' ' }]))).toBe('ReasonMissing');
    expect(ok(await verify(undefined, [back]))).toEqual({ sheetId, verified: 1, returned: 1 });
    expect(await openTasksOf(fresh, council)).toMatchObject([{ kind: 'enter-figures', post: 'serviceManager', due: '2026-07-03' }]);
    expect(ok(await enter([line('HR01', { value: '81.4' })]))).toEqual({ sheetId, entered: 1, service: 'Housing', verifier: 'Director of Communities' });
    expect(ok(await verify())).toEqual({ sheetId, verified: 1, returned: 0 });
    const versions = await fresh.asOwner('select version, value, state, current from measure_value where measure_id = $1 and period = $2 order by version', [ids.HR01, '2026-Q1']);
    expect(versions).toEqual([
      { version: 1, value: '82.4', state: 'returned', current: false },
      { version: 2, value: '81.4', state: 'verified', current: true },
    ]);
  });
});

describe('freezing and correcting', () => {
  it('keeps both versions of a figure corrected after the freeze, and has the correction verified', async () => {
    ok(await enter(good()));
    ok(await verify());
    const frozen = ok(await freeze());
    expect(frozen.find(({ ref }) => ref === 'HR01')).toMatchObject({ value: '82.4', level: 'green', valueVersion: 1, bestEver: true, shortTravel: 'improved' });
    expect(frozen.find(({ ref }) => ref === 'HR03')).toMatchObject({ value: null, level: 'not-due', due: false });
    const manager = council.actor('serviceManager');
    const command = { ...line('HR01', {}), typed: line('HR01', { value: '79.9' }), reason: 'Two jobs were counted twice', version: 1 };
    expect(ok(await correctFigure(fresh.database, manager, command))).toEqual({ ref: 'HR01', version: 2, verifier: 'Director of Communities' });
    const page = ok(await readMeasure(fresh.database, manager, { ref: 'HR01', year: '2026/27', quarter: 1 }));
    expect(page.versions.filter(({ period }) => period === '2026-Q1')).toMatchObject([
      { version: 2, value: '79.9', replaces: 1, reason: 'Two jobs were counted twice', frozen: false, state: 'entered', enteredBy: 'The Head of Housing' },
      { version: 1, value: '82.4', frozen: true, state: 'verified', verifiedBy: 'The Director of Communities' },
    ]);
    expect(await openTasksOf(fresh, council)).toMatchObject([{ kind: 'verify-figures', post: 'director' }]);
    expect(refusal(await correctFigure(fresh.database, manager, command))).toBe('Stale');
    expect(ok(await freeze()).find(({ ref }) => ref === 'HR01')).toMatchObject({ value: '82.4', level: 'green', valueVersion: 1, unverified: false });
    ok(await verify());
    expect(ok(await freeze()).find(({ ref }) => ref === 'HR01')).toMatchObject({ value: '79.9', level: 'amber', valueVersion: 2 });
    expect((await eventNamesOf(fresh, council)).filter((name) => name === 'FiguresFrozen')).toHaveLength(1);
  });

  it('corrects a figure taken over from elsewhere, on a sheet of its own', async () => {
    const command = { measureId: ids.HR01, period: '2025-Q4', typed: line('HR01', { value: '76.5' }), reason: 'Year-end audit' };
    ok(await correctFigure(fresh.database, council.actor('policyOfficer'), command));
    expect((await openTasksOf(fresh, council)).map(({ label }) => label)).toContain('Housing: figures for Quarter 4 2025/26');
    expect(refusal(await correctFigure(fresh.database, council.actor('unitManager'), command))).toBe('NotTheFiguresOwner');
  });

  it('keeps the target of a frozen quarter', async () => {
    ok(await freeze());
    const change = { measureId: ids.HR01, targets: [{ period: '2026-Q1', target: '70' }], reason: 'Easier' };
    expect(refusal(await setTarget(fresh.database, council.actor('policyOfficer'), change))).toBe('TargetFrozen');
  });
});

describe('configuring measures', () => {
  it('keeps what a target was, why it changed and who changed it', async () => {
    const officer = council.actor('policyOfficer');
    const change = { measureId: ids.HR01, targets: [{ period: '2026-Q1', target: '75' }], reason: '' };
    expect(refusal(await setTarget(fresh.database, officer, change))).toBe('ReasonMissing');
    ok(await setTarget(fresh.database, officer, { ...change, reason: 'Cabinet, 9 July' }));
    const page = ok(await readMeasure(fresh.database, officer, { ref: 'HR01' }));
    expect(page.targetChanges[0]).toMatchObject({ period: '2026-Q1', was: '80', becomes: '75', reason: 'Cabinet, 9 July', by: 'The Policy and Performance Officer' });
    expect(refusal(await setTarget(fresh.database, council.actor('director'), change))).toBe('NotPermitted');
  });

  it('marks the trend when the definition changes, and refuses a second measure of the same reference', async () => {
    const officer = council.actor('policyOfficer');
    const register = { ...measureOf(council, 'HR01').register, definition: 'Emergency repairs left out' };
    ok(await changeMeasure(fresh.database, officer, { measureId: ids.HR01, changes: { register }, fromPeriod: '2026-Q1', reason: 'New contract' }));
    const page = ok(await readMeasure(fresh.database, officer, { ref: 'HR01', year: '2026/27', quarter: 1 }));
    expect(page.standing.trend.filter(({ definitionChanged }) => definitionChanged)).toMatchObject([{ period: '2026-Q1' }]);
    expect(refusal(await registerMeasure(fresh.database, officer, { definition: measureOf(council, 'HR01') }))).toBe('RefTaken');
    expect(refusal(await registerMeasure(fresh.database, officer, { definition: measureOf(council, '') }))).toBe('MeasureNotSound');
  });

  it('takes the same pack over twice without a change', async () => {
    const again = await fresh.database.transact({ actor: council.engine }, async (work) =>
      accept(await importMeasures(work, { measures: [measureOf(council, 'HR01')], targets: [{ ref: 'HR01', period: '2026-Q1', target: '80' }], figures: yearBefore })),
    );
    expect(ok(again)).toEqual({ measures: 0, targets: 0, figures: 0, statuses: 0 });
  });
});

describe('the scorecard', () => {
  it('shows the five dimensions with counts, and empty sub-groups too', async () => {
    ok(await enter([line('HR01', { value: '71.2', commentary: 'Two surveyors left.' })]));
    const scorecard = ok(await readScorecard(fresh.database, council.actor('leadMember'), { year: '2026/27', quarter: 1 }));
    expect(scorecard.dimensions.map(({ title }) => title)).toEqual([
      'Council Plan', 'Workforce information', 'Customers and communities', 'Business critical activity', 'Big ticket progress',
    ]);
    expect(scorecard.counts).toMatchObject({ red: 1, 'no-data': 1, 'not-due': 1, green: 0 });
    expect(scorecard.dimensions[0]?.groups[1]?.standings.map(({ status }) => status.why)).toEqual([
      'Red: 71.2% is more than 5% below the target of 80% (not verified)', 'No data yet: the figure is due and has not been entered',
    ]);
    expect(scorecard.dimensions[1]?.groups.every(({ standings }) => standings.length === 0)).toBe(true);
  });

  it('lists a measure in a sub-group that no framework names, as it is counted', async () => {
    await fresh.asOwner(`update measure set sub_group = 'Ponds' where id = $1`, [ids.HR01]);
    const { dimensions, counts } = ok(await readScorecard(fresh.database, council.actor('leadMember'), { year: '2026/27', quarter: 1 }));
    const listed = dimensions.flatMap(({ groups }) => groups.flatMap((group) => group.standings.map(({ ref }) => `${group.title}: ${ref}`)));
    expect(listed).toContain('Ponds: HR01');
    expect(listed).toHaveLength(Object.values(counts).reduce((sum, count) => sum + count, 0));
  });

  it('shows nothing of another council', async () => {
    const other = await smallCouncil(fresh, `council-${newId().slice(-12)}`);
    const scorecard = ok(await readScorecard(fresh.database, other.actor('policyOfficer'), { year: '2026/27', quarter: 1 }));
    expect(Object.values(scorecard.counts).every((count) => count === 0)).toBe(true);
    expect(refusal(await readMeasure(fresh.database, other.actor('policyOfficer'), { ref: 'HR01' }))).toBe('NoSuchMeasure');
    expect(refusal(await readFigureSheet(fresh.database, other.actor('policyOfficer'), { sheetId }))).toBe('NoSuchFigureSheet');
  });
});
