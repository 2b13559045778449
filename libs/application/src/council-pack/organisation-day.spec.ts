import type { Actor } from '@golden-thread/domain/authority/actor';
import type { CalendarDate } from '@golden-thread/domain/calendar/dates';
import type { ImportId, PersonId } from '@golden-thread/domain/shared/id';
import { addCouncil } from '@golden-thread/persistence/organisation/councils';
import { type FreshDatabase, freshDatabase } from '@golden-thread/persistence/testing/fresh-database';
import { commandLineActor } from '../authority/command-line-actor';
import { outboxMessagesOf } from '../events/events';
import { applyImport } from '../import/apply-import';
import { proposeImport } from '../import/propose-import';
import { showImport } from '../import/show-import';
import { packOfTestham, testham } from '../import/testing/testham';
import { importCouncilPack } from './import-council-pack';

const council = 'ref,name,kind,clock_date\ntestham,Testham,training,2026-07-20';
const moved = { 'council.csv': council, 'posts.csv': 'ref,title,unit,service,reports_to,roles\nOFF,Repairs Officer,,S2,HOW,employee' };

describe('the day from which the organisation of a pack holds', () => {
  let fresh: FreshDatabase;
  let administrator: Actor;

  const propose = (sheets: Readonly<Record<string, string>>, holdsFrom?: CalendarDate) => proposeImport(fresh.database, administrator, { files: packOfTestham(sheets), ...(holdsFrom && { holdsFrom }) });
  async function proposed(sheets: Readonly<Record<string, string>>, holdsFrom?: CalendarDate): Promise<ImportId> {
    const outcome = await propose(sheets, holdsFrom);
    if (!outcome.ok || outcome.value.state !== 'proposed') throw new Error(JSON.stringify(outcome));
    return outcome.value.id;
  }
  const apply = (importId: ImportId, holdsFrom?: CalendarDate, reason?: string) => applyImport(fresh.database, administrator, { importId, confirmed: true, ...(holdsFrom && { holdsFrom }), ...(reason && { reason }) });
  const serviceOfOff = () => fresh.asOwner(`select s.code from post p join service s on s.id = p.service_id where p.code = 'OFF'`);

  beforeEach(async () => {
    fresh = await freshDatabase(outboxMessagesOf);
    const operator = commandLineActor(await addCouncil(fresh.database, { name: 'Testham', slug: 'testham', clockAt: '2026-07-20T08:00:00.000Z' }));
    expect(await importCouncilPack(fresh.database, operator, { files: packOfTestham({ ...testham, 'council.csv': council }) })).toMatchObject({ value: { state: 'imported' } });
    const [ann] = await fresh.asOwner<{ id: PersonId }>(`select id from person where name = 'Ann Able'`);
    administrator = { ...operator, personId: ann!.id, name: 'Ann Able', roles: ['administrator'], via: 'page' };
  });
  afterEach(() => fresh.drop());

  it('is asked for when a post moves, and not of what has a day of its own or is new', async () => {
    const id = await proposed(moved);
    expect(await apply(id)).toMatchObject({ ok: false, refusal: { code: 'ImportDayMissing', details: { row: 'posts.csv, row 2' } } });
    expect(await serviceOfOff()).toEqual([{ code: 'S1' }]);
    expect(await apply(id, '2026-07-01')).toMatchObject({ ok: true, value: { state: 'applied' } });
    expect(await serviceOfOff()).toEqual([{ code: 'S2' }]);
    const others = { 'council.csv': council, 'units.csv': 'ref,name,service\nU2,Voids,S1', 'people.csv': 'ref,name\nE7,Gil Gray', 'deputies.csv': 'post,absent,deputy,starts_on,ends_on,reason\nREP,E5,E6,2026-08-03,2026-08-14,leave' };
    expect(await apply(await proposed(others))).toMatchObject({ ok: true, value: { state: 'applied' } });
  });

  it('is refused to a command that does not say it', async () => {
    const brought = (sheets: Readonly<Record<string, string>>) => importCouncilPack(fresh.database, administrator, { files: packOfTestham(sheets) });
    expect(await brought(moved)).toMatchObject({ ok: false, refusal: { code: 'ImportDayMissing' } });
    expect(await brought({ ...moved, 'council.csv': `${council.replace('clock_date', 'clock_date,holds_from')},2026-07-01` })).toMatchObject({ ok: true, value: { state: 'imported' } });
  });

  it('is said beside the pack, shown, and kept in the history of what changed', async () => {
    const id = await proposed(moved, '2026-07-01');
    expect(await fresh.asOwner(`select shown->>'holdsFrom' as day from import_proposal where id = $1`, [id])).toEqual([{ day: '2026-07-01' }]);
    expect(await apply(id)).toMatchObject({ ok: true });
    expect(await fresh.asOwner(`select payload->>'from' as "from" from event where name = 'RowImported' and payload->>'ref' = 'OFF'`)).toEqual([{ from: '2026-07-01' }]);
  });

  it('goes with an import to the second person who decides on it', async () => {
    await fresh.asOwner(`update post set roles = roles || '{administrator}' where code = 'HOS'`);
    const id = await proposed({ ...moved, 'people.csv': 'ref,name,subject\nE6,Fi Fox,t/fi' });
    expect(await apply(id, '2026-07-01', 'She starts to sign in')).toMatchObject({ ok: true, value: { state: 'awaiting-approval' } });
    expect(await fresh.asOwner(`select shown->>'holdsFrom' as day, pack->'sheets'->0->'rows'->0->>'holds_from' as packed from import_proposal where id = $1`, [id])).toEqual([{ day: '2026-07-01', packed: '2026-07-01' }]);
  });

  it('holds an import back until it comes', async () => {
    const id = await proposed(moved, '2026-08-03');
    expect(await apply(id)).toMatchObject({ ok: false, refusal: { code: 'ImportNotYet', details: { from: '2026-08-03' } } });
    expect(await serviceOfOff()).toEqual([{ code: 'S1' }]);
    await fresh.asOwner(`update council set clock_at = '2026-08-03T08:00:00Z' where slug = 'testham'`);
    expect(await apply(id)).toMatchObject({ ok: true, value: { state: 'applied' } });
    expect(await serviceOfOff()).toEqual([{ code: 'S2' }]);
  });

  it('is asked for also of an import that was proposed before imports had a day', async () => {
    const asked = async (id: ImportId) => {
      await fresh.asOwner(`update import_proposal set shown = shown - 'holdsFrom' where id = $1`, [id]);
      const shown = await showImport(fresh.database, administrator, { importId: id });
      return shown.ok && shown.value.holdsFrom;
    };
    const ending = { 'council.csv': council, 'posts.csv': 'ref,title,unit,reports_to,roles,closed_on\nOFF,Repairs Officer,U1,REP,employee,2026-06-30', 'holdings.csv': 'post,person,starts_on,ends_on\nOFF,E6,2020-01-01,2026-06-30' };
    const id = await proposed(moved);
    expect([await asked(await proposed(ending)), await asked(id)]).toEqual([undefined, null]);
    expect(await apply(id, '2026-07-01')).toMatchObject({ ok: true, value: { state: 'applied' } });
  });
});
