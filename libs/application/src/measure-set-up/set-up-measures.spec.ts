import type { Outcome } from '@golden-thread/domain/shared/outcome';
import { accept } from '@golden-thread/domain/shared/outcome';
import { importMeasures } from '@golden-thread/persistence/measure/import-measures';
import { type FreshDatabase, freshDatabase } from '@golden-thread/persistence/testing/fresh-database';
import { type SmallCouncil, smallCouncil } from '@golden-thread/persistence/testing/small-council';
import { story } from '@golden-thread/persistence/testing/story';
import { outboxMessagesOf } from '../events/events';
import { openFiguresForPeriod } from '../figure-sheet/open-figures';
import { registerMeasure } from '../measure/register-measure';
import { setTarget } from '../target/set-target';
import { previewSetUp, type SetUpAsked, setUpMeasures } from './set-up-measures';
import { measureOf, openTasksOf, yearBefore } from '../measure/testing/measures-and-tasks';

const ok = <T>(outcome: Outcome<T>): T => {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal));
  return outcome.value;
};

story('many measures set up at once', (step) => {
  let fresh: FreshDatabase;
  let council: SmallCouncil;
  beforeAll(async () => {
    fresh = await freshDatabase(outboxMessagesOf);
    council = await smallCouncil(fresh, 'smallborough', '2026-07-01T08:00:00.000Z');
    const officer = council.actor('policyOfficer');
    for (const ref of ['HR01', 'HR02']) {
      const { id } = ok(await registerMeasure(fresh.database, officer, { definition: measureOf(council, ref) }));
      ok(await setTarget(fresh.database, officer, { measureId: id, targets: ['2025-Q4', '2025-Y'].map((period) => ({ period, target: '80' })), reason: '' }));
    }
    ok(await fresh.database.transact({ actor: officer }, async (work) => accept(await importMeasures(work, { measures: [], targets: [], figures: yearBefore }))));
    ok(await fresh.database.transact({ actor: council.engine }, async (work) => accept(await openFiguresForPeriod(work, { month: null, year: '2026/27', quarter: 1, dueOn: '2026-07-14' }))));
  });
  afterAll(() => fresh.drop());

  const command = (act: SetUpAsked, more: object = {}) => ({ measures: [{ ref: 'HR01' }, { ref: 'HR02' }, { ref: 'HR09' }], act, reason: 'Agreed', ...more });
  const look = async (act: SetUpAsked, more: object = {}) => ok(await previewSetUp(fresh.database, council.actor('policyOfficer'), command(act, more)));
  const carryOut = async (act: SetUpAsked, more: object = {}) => ok(await setUpMeasures(fresh.database, council.actor('policyOfficer'), command(act, more)));
  const versions = () => fresh.asOwner<{ ref: string; version: number }>('select ref, version from measure order by ref');

  step('is the policy team’s, and names what there is none of', async () => {
    const act: SetUpAsked = { kind: 'people', places: { owner: 'nobody' } };
    expect(await setUpMeasures(fresh.database, council.actor('director'), command(act))).toMatchObject({ refusal: { code: 'NotPermitted' } });
    expect(await previewSetUp(fresh.database, council.actor('policyOfficer'), command(act))).toMatchObject({ refusal: { code: 'NoSuchPlace', at: 'owner' } });
  });

  step('shows what another tolerance does to figures that stand, and writes nothing by looking', async () => {
    const before = await versions();
    const [first, second, none] = await look({ kind: 'tolerance', tolerance: { basis: 'absolute', green: '0', amber: '2' }, fromPeriod: '2025-Q4' });
    expect(first).toMatchObject({ ref: 'HR01', refusal: null, levels: [{ period: '2025-Q4', was: 'amber', becomes: 'red' }] });
    expect([second?.levels, none?.refusal?.code]).toEqual([[], 'ChosenMeasureMissing']);
    expect(await versions()).toEqual(before);
  });

  step('gives the open figures of all to the new owner in one transaction, and names what was refused', async () => {
    const act: SetUpAsked = { kind: 'people', places: { owner: 'officer' } };
    const [first] = await look(act);
    expect(first).toMatchObject({ changes: [{ part: 'owner', becomes: 'Repairs Officer' }], moves: [{ period: '2026-Q1', waits: false }] });
    expect(await carryOut(act)).toMatchObject({ done: ['HR01', 'HR02'], refused: [{ ref: 'HR09', refusal: { code: 'ChosenMeasureMissing' } }] });
    expect((await openTasksOf(fresh, council)).map(({ kind, post }) => `${kind} ${post}`)).toEqual(['enter-figures officer']);
    expect(await setUpMeasures(fresh.database, council.actor('policyOfficer'), command(act))).toMatchObject({ refusal: { code: 'DefinitionUnchanged' } });
  });

  step('refuses a measure that was changed since it was looked at, and does the others', async () => {
    const [{ version } = { version: 0 }] = await versions();
    const act: SetUpAsked = { kind: 'targets', year: '2026/27', changeBy: '2.5', typed: { HR02: '70' } };
    const done = await carryOut(act, { measures: [{ ref: 'HR01', version: version - 1 }, { ref: 'HR02' }, { ref: 'HR02' }] });
    expect(done).toMatchObject({ done: ['HR02'], refused: [{ ref: 'HR01', refusal: { code: 'Stale' } }] });
    expect(await carryOut(act, { measures: [{ ref: 'HR01', version }] })).toMatchObject({ done: ['HR01'] });
    expect(await fresh.asOwner(`select m.ref, t.period, t.target::text from measure_target t join measure m on m.id = t.measure_id where t.period in ('2026-Q1', '2026-Q4') order by 1, 2`)).toEqual([
      { ref: 'HR01', period: '2026-Q4', target: '82' }, { ref: 'HR02', period: '2026-Q1', target: '70' }, { ref: 'HR02', period: '2026-Q4', target: '70' },
    ]);
  });

  step('copies them to other posts with their targets, and asks for the figures of the copies with the quarter that is open', async () => {
    const act: SetUpAsked = { kind: 'copy', places: { service: 'S1', owner: 'unitManager', verifier: 'director' }, suffix: '-U', targetsFrom: '2026/27' };
    const [first] = await look(act, { measures: [{ ref: 'HR01' }] });
    expect(first).toMatchObject({ askedBy: '2026-07-14', changes: [{ part: 'ref', was: 'HR01', becomes: 'HR01-U' }, { part: 'owner' }, { part: 'target', period: '2026-Q4' }, { part: 'target', period: '2026-Y' }] });
    expect(await carryOut(act)).toMatchObject({ done: ['HR01', 'HR02'] });
    expect((await versions()).map(({ ref }) => ref)).toEqual(['HR01', 'HR01-U', 'HR02', 'HR02-U']);
    expect((await openTasksOf(fresh, council)).map(({ kind, post }) => `${kind} ${post}`).sort()).toEqual(['enter-figures officer', 'enter-figures unitManager']);
    expect(await setUpMeasures(fresh.database, council.actor('policyOfficer'), command(act))).toMatchObject({ refusal: { code: 'RefTaken' } });
  });
});
