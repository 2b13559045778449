import { hartPack } from '@golden-thread/exchange/hart/hart-pack';
import { readHart } from '@golden-thread/exchange/hart/read-hart';
import { describeOnRealData } from '@golden-thread/exchange/testing/real-data';
import type { Browser } from 'playwright-core';
import { PageObject } from '../pages/page-object';
import { inTurn } from '../stack/in-turn';
import { liveToJune } from '../stack/lived-to-june';
import { openBrowser } from '../stack/open-browser';
import { People } from '../stack/people';
import { testStack } from '../stack/test-stack';

const officer = 'Amara Nwosu';
const file = 'hart/hart_kpis_2014-15_q1.csv';
const [mapping, importPage] = ['Hart, each quarter', { path: '/administration/import', h1: 'Import a council pack' }] as const;

/**
 * A policy officer takes the quarter that a council published as its own spreadsheet: a mapping made on pages from the file, the figures by it, and the list of where the published
 * statuses differ from those that the rules give. Its measures come as a pack before, under a service of Larkmere.
 */
describeOnRealData({ describe, it }, 'a quarter published by a council, brought by a mapping made on pages', file, (read) => {
  const step = inTurn();
  const [published] = [new TextDecoder().decode(read(file))];
  let browser: Browser;
  let people: People;

  beforeAll(async () => {
    await (await liveToJune()).close();
    browser = await openBrowser();
    people = new People(browser, testStack().PUBLIC_URL);
  }, 300_000);
  afterAll(() => browser.close());

  const pageOf = async (at: { readonly path?: string; readonly h1: string | RegExp }) => new PageObject(await people.as(officer), at);
  const opened = async (at: { readonly path: string; readonly h1: string | RegExp }) => (await pageOf(at)).open();
  async function applied(): Promise<string> {
    const preview = await (await pageOf({ h1: 'Check what the import would do' })).arrived();
    const shown = await preview.text();
    await preview.follow('Apply the import');
    await (await pageOf({ h1: 'The import is applied' })).arrived();
    return shown;
  }

  step('its measures stand in the register', async () => {
    const measures = hartPack(readHart(read(file))).find(({ name }) => name === 'measures.csv')!;
    const ours = new TextDecoder().decode(measures.bytes).replaceAll(/,[A-Z]+,business-critical,/g, ',HOU,business-critical,').replaceAll(/,[A-Z]+-DATA,[A-Z]+-HEAD,/g, ',HOU-REP,HOU,');
    const page = await opened(importPage);
    await page.attach('Files of the pack', 'measures.csv', ours);
    await page.follow('Check the pack');
    expect(await applied()).toContain('measures');
  });

  step('a mapping is made from the file: its columns, its units, and what its notes say of missing figures', async () => {
    const begun = await opened({ path: '/administration/import/mappings/new', h1: 'Make a mapping' });
    await begun.choose('Figures, targets or published statuses');
    await begun.attach('A file like those that will come', 'hart.csv', published);
    await begun.send({ Name: mapping }, 'Read its columns');
    const page = await (await pageOf({ h1: mapping })).arrived();
    const columns = { Measure: 'kpi_code', Period: 'period', Figure: 'this_quarter', Note: 'note', Target: 'target', 'Published status': 'published_status' };
    for (const [label, column] of Object.entries(columns)) await page.pick(label, column);
    await page.send({ 'Units that stand with the numbers': '%', 'Words in a note that say there is no figure': 'yet to be confirmed\nyet to be agreed\nblank' }, 'Save and try it');
    expect(await (await (await pageOf({ h1: mapping })).arrived()).text()).toContain('Measure: CS01; Period: Quarter 1 2014/15; Figure: 95.9');
  });

  step('the figures come by it, each row shown before', async () => {
    const page = await opened(importPage);
    await page.attach('Files of the pack', 'hart.csv', published);
    await page.pick('Mapping', mapping);
    await page.follow('Check the pack');
    const shown = await applied();
    expect(shown).toContain('hart.csv was read by the mapping Hart, each quarter, version 2');
    expect(shown).toContain('CS01, Quarter 1 2014/15');
  });

  step('where published and computed statuses differ is listed, with a reason where the figures show one', async () => {
    const differences = await (await opened({ path: '/measures/published-statuses', h1: 'Published statuses beside the computed ones' })).text();
    // Other journeys bring statuses of Larkmere’s own measures for the same quarter: the file’s are told by their codes, 45 of them.
    expect(new Set(differences.match(/^\S+(?=: .*\tQuarter 1 2014\/15\t)/gm)).size).toBeGreaterThanOrEqual(45);
    for (const code of ['IT01', 'IT03']) expect(differences).toMatch(new RegExp(`${code}: [^\\n]*\\tRed\\tUnexplained`));
    expect(differences).toMatch(/ETS01: [^]*?No figure, judged all the same/);
    expect(differences).toContain('yet to be confirmed');
  });
});
