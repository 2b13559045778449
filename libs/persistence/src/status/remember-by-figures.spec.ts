import { accept, refuse } from '@golden-thread/domain/shared/outcome';
import { type FreshDatabase, freshDatabase } from '../testing/fresh-database';
import { type SmallCouncil, smallCouncil } from '../testing/small-council';
import { type ImportedMeasure, importMeasures, measureIdFor } from '../measure/import-measures';
import { listStandings } from './standings.query';

const quarter = { year: '2026/27', quarter: 1 } as const;
const unverifiedWait = `insert into working_rules (council_id, rules, version) values ($1, '{"unverifiedFigures": "wait"}', 1)`;
let fresh: FreshDatabase;
let council: SmallCouncil;

const repairsOf = ({ serviceId, posts }: SmallCouncil): ImportedMeasure => ({
  ref: 'HS01', title: 'Repairs done in time', kind: 'local', unit: '%', decimals: 1, polarity: 'maximise', frequency: 'quarterly', cumulative: false,
  formula: 'value', multiplier: '1', tolerance: { basis: 'percent', green: '0', amber: '5', edge: 'better' }, zeroTarget: 'aim', lowest: '0', highest: '100',
  dimension: 'council-plan', group: '', serviceId, ownerPostId: posts.serviceManager, verifierPostId: posts.director, memberPostId: null,
  register: {
    definition: 'Repairs done in time', dataType: '', dataSource: '', formula: '', calculationGuidance: '', benchmarking: '', feeds: '', workingPapers: '', evidence: '',
  },
});

async function councilWithRepairs(slug: string, value: string): Promise<SmallCouncil> {
  const made = await smallCouncil(fresh, slug, '2026-07-02T08:00:00.000Z');
  const pack = {
    measures: [repairsOf(made)],
    targets: [{ ref: 'HS01', period: '2026-Q1', target: '80' }],
    figures: [{ ref: 'HS01', period: '2026-Q1', endsOn: '2026-06-30' as const, value, numerator: null, denominator: null, dataStatus: 'final', commentary: '', state: 'entered' as const }],
  };
  await fresh.database.transact({ actor: made.actor('policyOfficer') }, async (work) => accept(await importMeasures(work, pack)));
  return made;
}

beforeAll(async () => {
  fresh = await freshDatabase();
  council = await councilWithRepairs('smallborough', '71');
});
afterAll(() => fresh.drop());

const positions = (of = council) => fresh.database.read(of.id, (reading) => listStandings(reading, quarter));

describe('How measures stand', () => {
  it('is worked out once, however often and by whomever it is asked', async () => {
    expect(await positions()).toBe(await positions());
  });

  it.each([
    ['a figure', 'a-figure', [`update measure_value set value = 79 where council_id = $1`], { figure: { value: '79' }, status: { level: 'amber' } }],
    ['a target', 'a-target', [`update measure_target set target = 70 where council_id = $1`], { target: '70', status: { level: 'green' } }],
    ['a definition', 'a-definition', [`update measure set title = 'Repairs done on time' where council_id = $1`], { title: 'Repairs done on time' }],
    ['the rule for figures that nobody has verified', 'the-rule', [unverifiedWait], { figure: null, status: { level: 'waiting' } }],
    ['what became of a figure that waits', 'what-became', [unverifiedWait, `update measure_value set state = 'verified' where council_id = $1`], { figure: { value: '71' }, status: { level: 'red' } }],
  ])('is worked out anew after a change of %s, in whatever way it was written', async (_, slug, changes, stands) => {
    const made = await councilWithRepairs(slug, '71');
    for (const change of changes) {
      await positions(made);
      await fresh.asOwner(change, [made.id]);
    }
    expect(await positions(made)).toMatchObject([stands]);
  });

  it('says whose turn it is by what their post is called today', async () => {
    const waiting = await councilWithRepairs('waiting', '60');
    const owner = waiting.posts.serviceManager;
    await fresh.asOwner(`update measure_value set state = 'returned' where council_id = $1`, [waiting.id]);
    await fresh.asOwner(
      `with sheet as (
         insert into figure_sheet (id, council_id, year, quarter, service_id, owner_post_id, verifier_post_id, due_on, state)
         values (gen_random_uuid(), $1, '2026/27', 1, $2, $3, $3, '2026-07-20', 'open') returning id),
       due as (insert into figure_due (council_id, sheet_id, measure_id, period) select $1, id, $4, '2026-Q1' from sheet)
       insert into task (id, council_id, kind, post_id, subject_type, subject_id, subject_label, state, opened_at)
       select gen_random_uuid(), $1, 'enter-figures', $3, 'figure-sheet', id, 'Housing', 'open', now() from sheet`,
      [waiting.id, waiting.serviceId, owner, measureIdFor(waiting.id, 'HS01')],
    );
    expect((await positions(waiting))[0]!.status.why).toContain('Head of Housing');
    await fresh.asOwner(`update post set title = 'Head of Homes' where id = $1`, [owner]);
    expect((await positions(waiting))[0]!.status.why).toContain('Head of Homes');
  });

  it('is each council’s own', async () => {
    const other = await councilWithRepairs('elsewhere', '12');
    await positions();
    expect(await positions(other)).toMatchObject([{ figure: { value: '12' } }]);
  });

  it('forgets what was read of figures that were never committed', async () => {
    const before = await positions();
    await fresh.database.transact({ actor: council.actor('policyOfficer') }, async (work) => {
      work.send('update measure_value set value = 1 where council_id = $1', [council.id]);
      expect(await listStandings(work, quarter)).toMatchObject([{ figure: { value: '1' } }]);
      return refuse('NotPermitted', { permission: 'measures.see' });
    });
    expect(await positions()).toEqual(before);
    await fresh.asOwner('update measure_value set value = 55 where council_id = $1', [council.id]);
    expect(await positions()).toMatchObject([{ figure: { value: '55' } }]);
  });
});
