import type { Actor } from '@golden-thread/domain/authority/actor';
import type { ImportId, PersonId } from '@golden-thread/domain/shared/id';
import { addCouncil } from '@golden-thread/persistence/organisation/councils';
import { type FreshDatabase, freshDatabase } from '@golden-thread/persistence/testing/fresh-database';
import { outboxMessagesOf } from '../events/events';
import { readMeasure } from '../measure/read-measure';
import { applyImport } from '../import/apply-import';
import { commandLineActor } from '../authority/command-line-actor';
import { importCouncilPack } from './import-council-pack';
import { proposeImport } from '../import/propose-import';
import { showImport } from '../import/show-import';
import { packOfTestham, testham } from '../import/testing/testham';

describe('an organisation that comes in with its services brought together, or taken apart', () => {
  let fresh: FreshDatabase;
  let administrator: Actor;

  beforeEach(async () => {
    fresh = await freshDatabase(outboxMessagesOf);
    const operator = commandLineActor(await addCouncil(fresh.database, { name: 'Testham', slug: 'testham', clockAt: '2026-07-20T08:00:00.000Z' }));
    await importCouncilPack(fresh.database, operator, { files: packOfTestham(testham) });
    const [ann] = await fresh.asOwner<{ id: PersonId }>(`select id from person where name = 'Ann Able'`);
    administrator = { councilId: operator.councilId, personId: ann!.id, name: 'Ann Able', roles: ['director', 'administrator', 'policy-officer'], postIds: [], via: 'page' };
  });
  afterEach(() => fresh.drop());

  const propose = async (sheets: Readonly<Record<string, string>>) => {
    const outcome = await proposeImport(fresh.database, administrator, { files: packOfTestham(sheets) });
    if (!outcome.ok) throw new Error(outcome.refusal.code);
    return outcome.value;
  };
  const previewed = async (sheets: Readonly<Record<string, string>>): Promise<ImportId> => {
    const proposed = await propose(sheets);
    if (proposed.state !== 'proposed') throw new Error(JSON.stringify(proposed.faults));
    return proposed.id;
  };
  const notesOf = async (importId: ImportId) => {
    const shown = await showImport(fresh.database, administrator, { importId });
    return shown.ok ? shown.value.notes : [];
  };
  const apply = (importId: ImportId) => applyImport(fresh.database, administrator, { importId, confirmed: true });
  const serviceOf = () => fresh.asOwner(`select m.ref, s.code as service from measure m join service s on s.id = m.service_id order by m.ref`);
  const heads = 'ref,title,directorate,service,unit,reports_to,roles\n';
  const closing = 'ref,name,directorate,manager_post,closed_on\nS2,Waste,D1,HOW,2026-08-31';

  it('merges a service that ends and whose posts all come into one other: with its measures, as the merger that it is, shown before', async () => {
    const id = await previewed({ 'services.csv': closing, 'posts.csv': `${heads}HOW,Head of Waste,,S1,,DIR,service-manager` });
    expect(await notesOf(id)).toContain('Waste merges into Housing on Tuesday 1 September 2026. With it come over: 2 measures.');
    expect(await serviceOf()).toContainEqual({ ref: 'M2', service: 'S2' });
    expect(await apply(id)).toMatchObject({ ok: true, value: { state: 'applied' } });
    expect(await serviceOf()).toEqual(['M1', 'M2', 'M3', 'M4'].map((ref) => ({ ref, service: 'S1' })));
    expect(await fresh.asOwner(`select kind, effective_on::text as "on", state, cardinality(from_service_ids) as services from reorganisation`)).toEqual([{ kind: 'merge', on: '2026-09-01', state: 'carried-out', services: 1 }]);
    expect(await readMeasure(fresh.database, administrator, { ref: 'M2' })).toMatchObject({ ok: true, value: { cameFrom: [{ service: 'Waste', on: '2026-09-01', kind: 'merge' }] } });
    expect(await fresh.asOwner(`select payload->'moved' as moved from event where name = 'ServicesReorganised'`)).toEqual([{ moved: { measure: 2 } }]);
  });

  it('has the measures of a unit follow it into another service', async () => {
    const id = await previewed({ 'units.csv': 'ref,name,service,manager_post\nU1,Repairs,S2,REP' });
    expect(await notesOf(id)).toContain('1 unit of Housing goes to Waste. With it come over: 2 measures.');
    expect(await apply(id)).toMatchObject({ ok: true, value: { state: 'applied' } });
    expect(await serviceOf()).toEqual(['M1', 'M2', 'M3', 'M4'].map((ref) => ({ ref, service: 'S2' })));
    expect(await fresh.asOwner('select kind from reorganisation')).toEqual([{ kind: 'split' }]);
  });

  it('is refused where a service closes over measures and nobody can say where they go', async () => {
    const proposed = await propose({ 'services.csv': closing, 'posts.csv': `${heads}HOW,Head of Waste,D1,,,DIR,service-manager` });
    expect(proposed).toMatchObject({ state: 'faulty', faults: [{ file: 'services.csv', row: 2, column: 'closed_on', found: '2026-08-31, while M2, M4 are measures of it' }] });
    expect(await serviceOf()).toContainEqual({ ref: 'M2', service: 'S2' });
  });

  it('does nothing else than was shown: a measure that came to the service since makes the preview old', async () => {
    const id = await previewed({ 'services.csv': closing, 'posts.csv': `${heads}HOW,Head of Waste,,S1,,DIR,service-manager` });
    await fresh.asOwner(`update measure set service_id = (select id from service where code = 'S2') where ref = 'M3'`);
    expect(await apply(id)).toMatchObject({ ok: false, refusal: { code: 'ImportOutOfDate' } });
  });

  it('takes a day that is said only when it is applied, whatever of the unit counts on that day and not on this', async () => {
    await fresh.asOwner(`insert into budget_line (id, council_id, service_id, unit_id, title, first_year, amounts, version) select gen_random_uuid(), council_id, service_id, id, 'Repairs', '2023/24', '{1,2,3}', 1 from unit where code = 'U1'`);
    const id = await previewed({ 'council.csv': 'ref,name,kind,clock_date\ntestham,Testham,training,2026-07-20', 'units.csv': 'ref,name,service,manager_post\nU1,Repairs,S2,REP' });
    expect(await notesOf(id)).toContain('1 unit of Housing goes to Waste. With it come over: 2 measures.');
    expect(await applyImport(fresh.database, administrator, { importId: id, confirmed: true, holdsFrom: '2026-03-01' })).toMatchObject({ ok: true, value: { state: 'applied' } });
    expect(await fresh.asOwner('select kind, effective_on::text as "on" from reorganisation')).toEqual([{ kind: 'split', on: '2026-03-01' }]);
  });
});
