import { hartPack } from '@golden-thread/exchange/hart/hart-pack';
import { readHart } from '@golden-thread/exchange/hart/read-hart';
import { describeOnRealData } from '@golden-thread/exchange/testing/real-data';
import { readMapping } from '@golden-thread/exchange/mapping/mapping';
import { smallCouncil } from '@golden-thread/persistence/testing/small-council';
import { story } from '@golden-thread/persistence/testing/story';
import type { Browser } from '../../testing/browser';
import { startApi, type StartedApi } from '../../testing/start-api';

const path = '/administration/import';
const pack = {
  'council.csv': 'ref,name,kind,clock_date\nsmallborough,Smallborough,training,2026-04-01',
  'directorates.csv': 'ref,name\nD9,A home for everyone',
  'units.csv': 'ref,name,service\nREP,Repairs,S1',
};

story('importing a pack on its page', (step) => {
  let api: StartedApi;
  let administrator: Browser;

  beforeAll(async () => {
    api = await startApi();
    await smallCouncil(api.fresh, 'smallborough', '2026-04-21T09:00:00.000Z');
    administrator = await api.signIn('smallborough/administrator');
  });
  afterAll(() => api.stop());

  step('asks for files when none came', async () => {
    const { status, html, title } = await administrator.upload(path, 'files', {});
    expect(status).toBe(400);
    expect(title).toMatch(/^Error: /);
    expect(html).toContain('Choose the files of the pack');
  });

  step('lists every fault with row, column, what was found and what is accepted, and writes nothing', async () => {
    const { status, html } = await administrator.upload(path, 'files', { ...pack, 'units.csv': 'ref,name,service\nREP,,S9' });
    expect(status).toBe(400);
    expect(html).toContain('The pack has 2 faults. Nothing was written.');
    expect(html.replaceAll(/\s+/g, ' ')).toContain('units.csv');
    expect(html).toContain('a ref of services');
    expect(await api.fresh.asOwner('select 1 from unit')).toEqual([]);
  });

  step('shows what a sound pack would do before anything is written, applies exactly that, and finds nothing to do the second time', async () => {
    const preview = await administrator.upload(path, 'files', pack);
    expect(preview.status).toBe(303);
    const shown = await administrator.get(preview.location!);
    expect(shown.h1).toBe('Check what the import would do');
    expect(shown.html).toContain('name: Repairs');
    expect(await api.fresh.asOwner('select name from unit')).toEqual([]);
    await administrator.submit(preview.location!, {});
    expect(await api.fresh.asOwner('select name from unit')).toEqual([{ name: 'Repairs' }]);
    expect((await administrator.get(preview.location!)).h1).toBe('The import is applied');
    const again = await administrator.get((await administrator.upload(path, 'files', pack)).location!);
    expect(again.html).toContain('The council has every row as the pack gives it.');
    expect((await administrator.get(path)).html).toContain('2 rows new, 0 changed, 0 left as they stand');
  });

  step('refuses to apply what would do otherwise than was shown, and ends what is discarded', async () => {
    const { location } = await administrator.upload(path, 'files', { ...pack, 'units.csv': 'ref,name,service\nREP,Repairs and voids,S1' });
    await api.fresh.asOwner(`update unit set name = 'Voids'`);
    const refused = await administrator.submit(location!, {});
    expect(refused.status).toBe(409);
    expect(refused.html).toContain('The council has changed since you looked');
    expect(await api.fresh.asOwner('select name from unit')).toEqual([{ name: 'Voids' }]);
    await administrator.submit(location!, {}, `${location!}/discarding`);
    expect((await administrator.get(location!)).h1).toBe('The import was discarded');
    expect(await api.fresh.asOwner('select 1 from import_proposal where pack is not null')).toHaveLength(1);
  });

  step('asks from which day an organisation that changes holds, waits for one that is to come, and says it in the history', async () => {
    const { location } = await administrator.upload(path, 'files', { 'units.csv': 'ref,name,service\nREP,Repairs and voids,S1' });
    expect((await administrator.get(location!)).html).toContain('From which day the organisation holds');
    const on = (day: string, month: string) => ({ 'holdsFrom[day]': day, 'holdsFrom[month]': month, 'holdsFrom[year]': '2026' });
    const [unsaid, unreal, toCome] = [await administrator.submit(location!, {}), await administrator.submit(location!, on('31', '2')), await administrator.submit(location!, on('1', '9'))];
    expect([unsaid.status, unsaid.html]).toEqual([422, expect.stringContaining('Enter the day from which that holds')]);
    expect([unreal.status, unreal.html]).toEqual([400, expect.stringContaining('as a real date')]);
    expect([toCome.status, toCome.html]).toEqual([409, expect.stringContaining('holds from Tuesday 1 September 2026')]);
    expect((await administrator.submit(location!, on('1', '4'))).status).toBe(303);
    expect(await api.fresh.asOwner('select name from unit')).toEqual([{ name: 'Repairs and voids' }]);
    const [unit] = await api.fresh.asOwner<{ id: string }>('select id from unit');
    expect((await administrator.get(`/history/unit/${unit!.id}`)).html).toContain('so from Wednesday 1 April 2026');
  });

  step('offers each sheet with the council’s own codes, which comes back as it is without a word of the council, and changes nothing', async () => {
    expect((await administrator.get(`${path}/templates`)).html).toContain(`${path}/templates/posts/xlsx`);
    const posts = await administrator.get(`${path}/templates/posts/csv`);
    expect(posts.html).toMatch(/^\uFEFF?ref,title,directorate/);
    const again = await administrator.upload(path, 'files', { 'posts.csv': posts.html });
    expect((await administrator.get(again.location!)).html).toContain('The council has every row as the pack gives it.');
    const officer = await api.signIn('smallborough/policyOfficer');
    expect((await officer.get(`${path}/templates`)).html).not.toContain('templates/people');
    expect((await officer.get(`${path}/templates/people/csv`)).status).toBe(404);
  });

  step('takes plans from the policy team alone, and undoes their import on its page, with a reason', async () => {
    const refused = await administrator.upload(path, 'files', { 'aims.csv': 'ref,title\nA9,The wrong aim' });
    expect([refused.status, refused.html]).toEqual([400, expect.stringContaining('only the policy team brings or changes these')]);
    const officer = await api.signIn('smallborough/policyOfficer');
    const { location } = await officer.upload(path, 'files', { 'aims.csv': 'ref,title\nA9,The wrong aim' });
    await officer.submit(location!, {});
    expect(await api.fresh.asOwner(`select title from aim where reference = 'A9'`)).toEqual([{ title: 'The wrong aim' }]);
    const undoing = `${location!}/undoing`;
    expect((await officer.get(location!)).html).toContain(undoing);
    expect((await officer.get(undoing)).html).toContain('1 row would go, 0 would be as they were');
    expect((await officer.submit(undoing, { reason: '' })).status).toBe(400);
    expect((await administrator.submit(undoing, { reason: 'Not mine' })).status).toBe(403);
    await officer.submit(undoing, { reason: 'The wrong file' });
    expect(await api.fresh.asOwner(`select title from aim where reference = 'A9'`)).toEqual([]);
    expect((await officer.get(location!)).h1).toBe('The import was undone');
  });

  step('shows as many rows as there are, page by page, and gives all of them as a file, with why a row is left', async () => {
    const units = Array.from({ length: 205 }, (_, n) => `N${n},Team ${n},S1`).join('\n');
    const { location } = await administrator.upload(path, 'files', { 'units.csv': `ref,name,service\n${units}` });
    const first = (await administrator.get(location!)).html;
    expect([first.includes('Rows 1 to 200 of 205'), first.includes('More rows')]).toEqual([true, true]);
    const second = await administrator.get(`${location!}?page=2`);
    expect([second.html.includes('Rows 201 to 205 of 205'), second.html.includes('name: Team 204'), second.html.includes('name: Team 7<')]).toEqual([true, true, false]);
    const all = (await administrator.get(`${location!}/rows/csv`)).html;
    expect(all.split('\r\n').filter((line) => line.includes('name,,Team'))).toHaveLength(205);
    await administrator.submit(location!, {}, `${location!}/discarding`);
    const ended = (await administrator.get(location!)).html;
    expect([ended.includes('The import was discarded'), ended.includes('More rows')]).toEqual([true, false]);
    const officer = await api.signIn('smallborough/policyOfficer');
    const aims = async (title: string) => (await officer.upload(path, 'files', { 'aims.csv': `ref,title\nA8,${title}` })).location!;
    const brought = await aims('Clean air');
    await officer.submit(brought, {});
    const again = await aims('Cleaner air');
    expect((await officer.get(again)).html).toContain('Stays as it is: aims are renamed under Plans, Aims and priorities');
    expect((await officer.get(`${again}/rows/csv`)).html).toContain('title,Clean air,Cleaner air,"aims are renamed');
    expect((await (await api.signIn('smallborough/officer')).get(`${again}/rows/csv`)).status).toBe(403);
  });

  step('brings an organisation chart that holds from a day, and says what it means for the posts there are before it is written', async () => {
    const chart = `${path}/organisation-chart`;
    const senior = 'Post Unique Reference,Job Title,Unit,Reports to Senior Post,FTE\nS1,Chief,Council,XX,1\n';
    const junior = 'Reporting Senior Post,Generic Job Title,Unit,Number of Posts in FTE\nS1,Adviser,Council - Housing,2\n';
    const from = { 'from[day]': '1', 'from[month]': '5', 'from[year]': '2026' };
    expect((await administrator.upload(chart, 'files', { 'senior.csv': senior }, from)).status).toBe(400);
    const faulty = await administrator.upload(chart, 'files', { 'a-senior.csv': senior.replace('XX,1', 'XX,abc'), 'a-junior.csv': junior }, from);
    expect(faulty.status).toBe(400);
    expect(faulty.html).toContain('a-senior.csv, row 2');
    const preview = await administrator.upload(chart, 'files', { 'a-senior.csv': senior, 'a-junior.csv': junior }, from);
    expect((await administrator.get(preview.location!)).html).toMatch(/Matched with the posts there are: 0 the same in everything, 3 new, \d+ closed/);
    await administrator.submit(preview.location!, {}, `${preview.location!}/discarding`);
  });

  step('refuses the pack of another council, and people who do not import', async () => {
    const other = { 'council.csv': pack['council.csv'].replace('smallborough', 'elsewhere') };
    const refused = await administrator.upload(path, 'files', other);
    expect(refused.status).toBe(422);
    expect(refused.html).toContain('This pack is of the council');
    expect((await (await api.signIn('smallborough/officer')).get(path)).status).toBe(403);
  });
});

story('importing a spreadsheet of the council’s own by a mapping made on pages', (step) => {
  let api: StartedApi;
  let officer: Browser;
  const mappings = '/administration/import/mappings';
  const file = (rows: string) => ({ 'kpis.csv': `Quarterly report\n\nKPI,Aim,Actual,Comment\n${rows}` });
  let mapping: string;

  beforeAll(async () => {
    api = await startApi();
    await smallCouncil(api.fresh, 'smallborough', '2026-07-21T09:00:00.000Z');
    officer = await api.signIn('smallborough/policyOfficer');
    const measures = 'ref,name,definition,service,dimension,polarity,frequency,unit,decimals,cumulative,tolerance_amber,kind,owner_post,verifier_post';
    const [post, other] = await api.fresh.asOwner<{ code: string }>('select code from post order by code limit 2');
    const [service] = await api.fresh.asOwner<{ code: string }>('select code from service limit 1');
    const brought = await officer.upload(path, 'files', { 'council.csv': pack['council.csv'].replace('2026-04-01', '2026-07-21'), 'measures.csv': `${measures}\nM1,Repairs,As it says,${service!.code},council-plan,data-only,quarterly,%,1,no,,local,${post!.code},${other!.code}` });
    await officer.submit(brought.location!, {});
  });
  afterAll(() => api.stop());

  step('begins from a file, whose columns are offered, and says what is still lacking', async () => {
    expect((await officer.upload(`${mappings}/new`, 'files', {}, { name: '' })).status).toBe(400);
    const made = await officer.upload(`${mappings}/new`, 'files', file('Repairs (all),90,"1,071.2",Fine\n'), { name: 'Quarterly figures' });
    expect(made.status).toBe(303);
    mapping = made.location!;
    const page = await officer.get(mapping);
    expect(page.html).toContain('<option value="Actual"');
    expect(page.html).toContain('which column names the measure');
  });

  step('is saved as a version of its own, and shows row by row what it makes of the file', async () => {
    const said = { measure: 'KPI', period: '', value: 'Actual', numerator: '', denominator: '', note: 'Comment', target: '', wording: '', status: '', periodOfAll: '2026/27 Q1', spellings: 'Repairs (all) = M1', missing: 'TBC', missingNotes: '' };
    expect((await officer.submit(mapping, said)).status).toBe(303);
    expect((await officer.get(mapping)).html).toContain('Measure: M1; Period: Quarter 1 2026/27; Figure: 1071.2; Note: Fine');
    const asFile = await officer.get(`${mapping}/file`);
    expect(readMapping('quarterly-figures-2.json', asFile.html)).toMatchObject({ mapping: { name: 'Quarterly figures', sheets: [{ sheet: 'values' }] } });
    expect(await api.fresh.asOwner('select version from import_mapping order by version')).toEqual([{ version: 1 }, { version: 2 }]);
  });

  step('reads the next file, whose rows are previewed and applied like those of a pack', async () => {
    const id = mapping.split('/').at(-1)!;
    const preview = await officer.upload(path, 'files', file('Repairs (all),90,71.2,Fine\nOther,,TBC,\n'), { mapping: id });
    expect(preview.status).toBe(303);
    const shown = await officer.get(preview.location!);
    expect(shown.html).toContain('M1, Quarter 1 2026/27');
    expect(shown.html).toContain('was read by the mapping Quarterly figures, version 2');
    await officer.submit(preview.location!, {});
    expect(await api.fresh.asOwner('select period, value::text, state from measure_value')).toEqual([{ period: '2026-Q1', value: '71.2', state: 'entered' }]);
  });
});

story('importing actions of another system by a mapping made on pages', (step) => {
  let api: StartedApi;
  let officer: Browser;
  let mapping: string;
  const file = (rows: string) => ({ 'actions.csv': `Code,Action,Owner,Due,RAG,Why\n${rows}` });
  const first = 'ACT/07,Paint the hall,Housing,30/09/2026,Slipping,No painter\n,Heading,,,,\n';

  beforeAll(async () => {
    api = await startApi();
    await smallCouncil(api.fresh, 'smallborough', '2026-07-21T09:00:00.000Z');
    officer = await api.signIn('smallborough/policyOfficer');
  });
  afterAll(() => api.stop());

  step('is made column by column, in the words of the format, and tried on the first rows', async () => {
    mapping = (await officer.upload('/administration/import/mappings/new', 'files', file(first), { name: 'Actions', holds: 'actions' })).location!;
    const offered = await officer.get(`${mapping}/columns`);
    expect(offered.html).toContain('The file holds: Actions or milestones');
    const [post] = await api.fresh.asOwner<{ code: string }>(`select code from post where 'service-manager' = any (roles) order by code limit 1`);
    const sources = { ref: 'Code', title: 'Action', owner_post: 'Owner', due_on: 'Due', status: 'RAG', status_reason: 'Why' };
    const fieldOf = (column: string) => `${new RegExp(`name="(sources\\[\\d+\\])\\[of\\]" value="actions.${column}"`).exec(offered.html)![1]!}[column]`;
    const chosen = Object.fromEntries(Object.entries(sources).map(([of, column]) => [fieldOf(of), column]));
    const saved = await officer.submit(`${mapping}/columns`, { ...chosen, spellings: `Housing = ${post!.code}\nSlipping = late`, units: '', missing: '' });
    expect(saved.status).toBe(303);
    expect((await officer.get(`${mapping}/columns`)).html).toContain(`ref: AC-7; title: Paint the hall; owner_post: ${post!.code}; due_on: 2026-09-30; status: late; status_reason: No painter`);
    // What was chosen stands there when the page is opened again.
    expect((await officer.get(`${mapping}/columns`)).html).toMatch(/<option value="Code" selected>/);
    expect((await officer.get(mapping)).location).toBe(`${mapping}/columns`);
  });

  step('brings the register, row by row as it was shown', async () => {
    const preview = await officer.upload(path, 'files', file(first), { mapping: mapping.split('/').at(-1)! });
    expect((await officer.get(preview.location!)).html).toContain('title: Paint the hall');
    expect((await officer.submit(preview.location!, {})).status).toBe(303);
    expect(await api.fresh.asOwner('select reference, status, due_on::text from action')).toEqual([{ reference: 'AC-7', status: 'late', due_on: '2026-09-30' }]);
    expect((await officer.get('/actions')).html).toContain('Paint the hall');
  });
});

describeOnRealData({ describe, it }, 'a published quarter of Hart District Council', 'hart/hart_kpis_2014-15_q1.csv', (read) => {
  story('brought by a mapping made on pages', (step) => {
    const file = 'hart/hart_kpis_2014-15_q1.csv';
    const mappings = '/administration/import/mappings';
    let api: StartedApi;
    let officer: Browser;
    let mapping: string;

    beforeAll(async () => {
      api = await startApi();
      await smallCouncil(api.fresh, 'smallborough', '2026-07-21T09:00:00.000Z');
      const administrator = await api.signIn('smallborough/administrator');
      officer = await api.signIn('smallborough/policyOfficer');
      const sheets = hartPack(readHart(read(file)));
      for (const [who, which] of [[administrator, /directorates|services|posts/], [officer, /measures/]] as const) {
        const given = Object.fromEntries(sheets.filter(({ name }) => which.test(name)).map(({ name, bytes }) => [name, bytes]));
        const brought = await who.upload(path, 'files', { ...given, 'council.csv': pack['council.csv'].replace('2026-04-01', '2026-07-21') });
        await who.submit(brought.location!, {});
      }
    });
    afterAll(() => api.stop());

    step('names the file’s columns, its period and what it says of missing figures', async () => {
      mapping = (await officer.upload(`${mappings}/new`, 'files', { 'hart.csv': read(file) }, { name: 'Hart, each quarter' })).location!;
      const columns = { measure: 'kpi_code', period: 'period', value: 'this_quarter', note: 'note', target: 'target', wording: '', status: 'published_status' };
      const said = { ...columns, numerator: '', denominator: '', periodOfAll: '', measureOfAll: '', dataStatus: '', spellings: '', units: '%', blank: 'missing', missing: '', missingNotes: 'yet to be confirmed\nyet to be agreed\nblank' };
      expect((await officer.submit(mapping, said)).status).toBe(303);
      expect((await officer.get(mapping)).html).toContain('Measure: ETS01; Period: Quarter 1 2014/15; Target: 40');
    });

    step('brings every figure but the missing one, every target but those of measures that are data only, and every published status', async () => {
      const preview = await officer.upload(path, 'files', { 'hart.csv': read(file) }, { mapping: mapping.split('/').at(-1)! });
      expect(preview.status).toBe(303);
      await officer.submit(preview.location!, {});
      const counts = await api.fresh.asOwner(`select (select count(*)::int from measure_value) figures, (select count(*)::int from measure_target) targets, (select count(*)::int from published_status) statuses`);
      expect(counts).toEqual([{ figures: 44, targets: 42, statuses: 45 }]);
    });

    step('lists published and computed statuses side by side, with a reason only where the figures show one', async () => {
      expect((await officer.get('/measures/published-statuses')).html).toContain('45 statuses, 3 differ');
      const written = (await officer.get('/measures/published-statuses?format=csv&agreement=Differ')).html.split(/\r?\n/).filter((line) => line.includes('Quarter 1 2014/15'));
      const told = (ref: string) => written.filter((line) => line.includes(`${ref}: `)).map((line) => [/Unexplained/, /No figure, judged all the same/, /yet to be confirmed/].filter((said) => said.test(line)).length);
      expect([written.length, told('IT01'), told('IT03'), told('ETS01')]).toEqual([3, [1], [1], [2]]);
      expect((await officer.upload(path, 'files', { 'hart.csv': read(file) }, { mapping: mapping.split('/').at(-1)! })).status).toBe(303);
    });
  });
});
