import type { Actor } from '@golden-thread/domain/authority/actor';
import type { PersonId } from '@golden-thread/domain/shared/id';
import { readArchive } from '@golden-thread/exchange/tabular/read-archive';
import { addCouncil } from '@golden-thread/persistence/organisation/councils';
import { newId } from '@golden-thread/persistence/unit-of-work/ids';
import { type FreshDatabase, freshDatabase } from '@golden-thread/persistence/testing/fresh-database';
import { commandLineImporter, commandLineActor } from '../authority/command-line-actor';
import { outboxMessagesOf } from '../events/events';
import { proposeImport } from '../import/propose-import';
import { showImport, writeImportRows } from '../import/show-import';
import { packOfTestham, testham } from '../import/testing/testham';
import { exportCouncil } from './export-council';
import { importCouncilPack } from './import-council-pack';
import { writeSheetTemplate } from './write-sheet-template';

/** What stands in the council and is not everybody's: a draft's objective, a person's own link, a commentary that is exempt. */
const secrets = ['Merge the two depots', 'so that Fi Fox is back by May', 'the tender of Acme Ltd'] as const;
const [draft, ownLink, exemptNote] = secrets;

describe('what a pack says of the council to whoever hands it in or takes it along', () => {
  let fresh: FreshDatabase;
  let officer: Actor;
  let operator: Actor;

  beforeAll(async () => {
    fresh = await freshDatabase(outboxMessagesOf);
    const councilId = await addCouncil(fresh.database, { name: 'Testham', slug: 'testham', clockAt: '2026-07-20T08:00:00.000Z' });
    operator = commandLineImporter(councilId);
    await importCouncilPack(fresh.database, commandLineActor(councilId), { files: packOfTestham(testham) });
    expect(await importCouncilPack(fresh.database, operator, {
      files: packOfTestham({
        'objectives.csv': `ref,level,year,title,service,post\nO1,service,2026/27,${draft},S1,\nI1,individual,2026/27,Answer sooner,,OFF`,
        'links.csv': `objective,contributes_to,kind,so_that\nI1,O1,direct,${ownLink}`,
        'actions.csv': 'ref,title,owner_post,due_on,objective\nAC-5,Doors,REP,2026-12-18,O1',
        'budget-lines.csv': 'service,objective,title,first_year,first_amount,second_amount,third_amount\nS1,O1,Depots,2026/27,1000,0,0\nS1,,Homes,2026/27,1000,0,0',
        'values.csv': `measure,period,value,note\nM3,2025/26 Q4,40,It waits for ${exemptNote}`,
      }),
    })).toMatchObject({ value: { state: 'imported' } });
    await fresh.asOwner(`insert into paper_exemption (council_id, paper, paper_id, part, paragraph, until, marked_on) select council_id, 'measure', id, '2025-Q4', 3, '2999-12-31', '2026-07-01' from measure where ref = 'M3'`);
    const [ann] = await fresh.asOwner<{ id: PersonId }>(`select id from person where name = 'Ann Able'`);
    officer = { councilId, personId: ann!.id, name: 'Ann Able', roles: ['administrator', 'employee'], postIds: [], via: 'page' };
  });
  afterAll(() => fresh.drop());

  const toldIn = (text: string): readonly string[] => secrets.filter((secret) => text.includes(secret));
  const taken = async (as: Actor): Promise<string> => {
    const outcome = await exportCouncil(fresh.database, as);
    if (!outcome.ok) throw new Error(outcome.refusal.code);
    return readArchive(outcome.value.bytes).map(({ bytes }) => new TextDecoder().decode(bytes)).join('\n');
  };

  it('is, in the whole council as a file, what its reader may read, and how much that is not; the operator takes all of it but people’s own', async () => {
    const text = await taken(officer);
    expect(toldIn(text)).toEqual([]);
    expect(text).toMatch(/M3,2025\/26 Q4,40/);
    expect(text).toMatch(/- objectives of plans that are not yet yours to read: \d+\r\n- commentaries on figures that are exempt for you: 1/);
    expect(toldIn(await taken(operator))).toEqual([draft, exemptNote]);
    // What hangs on such an objective leads nowhere in the file: the action is there without it, the line of money is not.
    expect([/AC-5,Doors,/.test(text), /\bO1\b/.test(text), /S1,,,Homes/.test(text), text.includes('Depots')]).toEqual([true, false, true, false]);
  });

  it.each(['objectives', 'links', 'measures'])('is, in the template of %s, what its reader may read', async (sheet) => {
    const outcome = await writeSheetTemplate(fresh.database, officer, { sheet, kind: 'csv' });
    expect(toldIn(new TextDecoder().decode(outcome.ok ? outcome.value.bytes : new Uint8Array()))).toEqual([]);
    const workbook = await writeSheetTemplate(fresh.database, officer, { sheet, kind: 'xlsx' });
    expect(outcome.ok && workbook.ok).toBe(true);
  });

  it('is, of a row that is left as it stands, not what stands there where that is closed', async () => {
    const proposed = await proposeImport(fresh.database, officer, {
      files: packOfTestham({
        'objectives.csv': 'ref,level,year,title,service\nO1,service,2026/27,What is it,S1',
        'links.csv': 'objective,contributes_to,kind,so_that\nI1,O1,direct,what for',
        'values.csv': 'measure,period,value,note\nM3,2025/26 Q4,41,Why',
      }),
    });
    if (!proposed.ok || proposed.value.state !== 'proposed') throw new Error(JSON.stringify(proposed));
    const shown = await showImport(fresh.database, officer, { importId: proposed.value.id });
    const file = await writeImportRows(fresh.database, officer, { importId: proposed.value.id });
    expect(shown.ok && shown.value.rows.map(({ sheet, effect }) => `${sheet} ${effect}`)).toEqual(['objectives leaves', 'links leaves', 'values leaves']);
    expect(toldIn(JSON.stringify([shown, file]))).toEqual([]);
    // What everybody reads is shown as it stands.
    expect(shown.ok && shown.value.rows[2]!.cells).toEqual([
      { column: 'value', was: '40', becomes: '41' }, { column: 'note', was: expect.stringMatching(/^not shown/) as unknown, becomes: 'Why' },
    ]);
  });

  it('is no figure about which the policy team asks something, until that is answered: not in the file, nor beside a row that says otherwise', async () => {
    const [year, check, answering] = Array.from({ length: 3 }, () => newId());
    await fresh.asOwner(`insert into performance_year (id, council_id, year, state, definitions) values ($1, $2, '2025/26', 'running', '[]')`, [year, officer.councilId]);
    for (const [id, key] of [[check, 'q4.policy-check'], [answering, 'q4.policy-answers']] as const) {
      await fresh.asOwner(
        `insert into stage (id, council_id, year_id, key, title, phase, track, rule, position, state) values ($1, $2, $3, $4, $4, 'study', 'reporting', '{}', 1, 'opened')`, [id, officer.councilId, year, key],
      );
      await fresh.asOwner(`insert into stage_ask (council_id, stage_id, version, year_id, stage_key, title, work, asked_on) values ($1, $2, 1, $3, $4, $4, '{}', '2026-04-20')`, [officer.councilId, id, year, key]);
    }
    await fresh.asOwner(
      `insert into stage_return (id, council_id, year_id, stage_id, ask_version, name, post_id, state, measures, answers, author_ids, version)
       select $1, m.council_id, $2, $3, 1, 'Policy', p.id, 'completed', jsonb_build_array(jsonb_build_object('id', m.id, 'ref', m.ref)), '{"query_1": "Is it?"}', '{}', 1
       from measure m, post p where m.ref = 'M1' and p.code = 'POL'`, [newId(), year, check],
    );
    const text = await taken(officer);
    expect([text.includes('M1,2025/26 Q4'), /- figures about which the policy team waits for an answer: 1\r/.test(text)]).toEqual([false, true]);
    expect(await taken(operator)).toContain('M1,2025/26 Q4,78');
    expect(await taken({ ...officer, roles: ['administrator', 'policy-officer'] })).toContain('M1,2025/26 Q4,78');
    const proposed = await proposeImport(fresh.database, { ...officer, roles: ['administrator', 'policy-officer'] }, { files: packOfTestham({ 'values.csv': 'measure,period,value\nM1,2025/26 Q4,79' }) });
    if (!proposed.ok || proposed.value.state !== 'proposed') throw new Error(JSON.stringify(proposed));
    const shown = await showImport(fresh.database, officer, { importId: proposed.value.id });
    expect(shown.ok && shown.value.rows.flatMap(({ cells }) => cells)).toEqual([{ column: 'value', was: expect.stringMatching(/^not shown/) as unknown, becomes: '79' }]);
    await fresh.asOwner(`update stage_return set answers = '{}' where year_id = $1`, [year]);
    expect(await taken(officer)).toContain('M1,2025/26 Q4,78');
  });
});
