import type { Browser } from 'playwright-core';
import { ClockPage } from '../pages/clock-page';
import { MyTasksPage } from '../pages/my-tasks-page';
import { PageObject } from '../pages/page-object';
import { WhatMovesPage } from '../pages/what-moves-page';
import { YearPage } from '../pages/year-page';
import { inTurn } from '../stack/in-turn';
import { liveToJune } from '../stack/lived-to-june';
import { openBrowser } from '../stack/open-browser';
import { People } from '../stack/people';
import { testStack } from '../stack/test-stack';

const [officer, clerk, manager] = ['Amara Nwosu', 'Jagdeep Pollard', 'Daniel Okafor'] as const;
const [year, title] = ['2028/29', 'Climate report'] as const;
const path = '/timetable/2028-29';

/** The policy team makes the year after next: cloned, with a stage of its own, rehearsed, its Cabinet moved, approved and published; a manager is asked at once. */
describe('a year on its way from a draft to somebody’s task', () => {
  const step = inTurn();
  let browser: Browser;
  let people: People;

  beforeAll(async () => {
    await (await liveToJune()).close();
    browser = await openBrowser();
    people = new People(browser, testStack().PUBLIC_URL);
  }, 300_000);
  afterAll(() => browser.close());

  const pageOf = async (name: string, at: { readonly path?: string; readonly h1: string | RegExp }) => new PageObject(await people.as(name), at);
  const opened = async (name: string, at: { readonly path: string; readonly h1: string | RegExp }) => (await pageOf(name, at)).open();
  const apply = async (reason: string): Promise<void> => (await new WhatMovesPage(await people.as(officer)).arrived()).apply(reason);

  step('democratic services arrange a Cabinet in it', async () => {
    const meetings = await opened(clerk, { path: '/meetings/new', h1: 'Arrange meetings' });
    await (await people.as(clerk)).page.getByLabel('Committee', { exact: true }).selectOption({ label: 'Cabinet' });
    await meetings.send({ Days: '7 December 2028' }, 'Look at the meetings');
    await (await pageOf(clerk, { h1: 'Check 1 meeting before arranging' })).follow('Arrange them');
  });

  step('the policy officer clones the year before', async () => {
    const draft = await opened(officer, { path: '/timetable/draft', h1: 'Draft a year' });
    await draft.choose(year, 'The year before');
    await draft.follow('Draft the year');
    expect(await (await new YearPage(await people.as(officer), year).arrived()).text()).toContain('A draft of');
  });

  step('adds a stage with its own form', async () => {
    const stage = await opened(officer, { path: `${path}/new-stage`, h1: `Add a stage to ${year}` });
    const { page } = await people.as(officer);
    await stage.choose('Do', 'Performance');
    await page.getByLabel('Month', { exact: true }).selectOption({ label: 'April' });
    await stage.send({ 'What happens': title, Day: '4' }, 'See what would change');
    await apply('Members have asked for it each year.');
    const work = await opened(officer, { path: `${path}/stages/own.climate-report/work/change`, h1: `What “${title}” asks` });
    await work.choose('Form', 'Heads of services');
    await work.send({ 'Codes of services': 'HOU', 'Working days before its day on which people are asked': '120' }, 'Keep what it asks');
    await (await pageOf(officer, { h1: title })).follow('Add a question');
    const question = await pageOf(officer, { h1: `Add a question to “${title}”` });
    await question.choose('Longer text');
    await question.send({ Question: 'What did your service do for the climate?' }, 'Keep the question');
    expect(await (await pageOf(officer, { h1: title })).text()).toContain('What did your service do for the climate?');
  });

  step('rehearses it and sees the load', async () => {
    const ask = await opened(officer, { path: `${path}/new-rehearsal`, h1: `Rehearse ${year}` });
    await ask.send({ 'What this rehearsal is called': 'With the climate report' }, 'Rehearse the year');
    const rehearsal = await pageOf(officer, { h1: /^With the climate report: rehearsal of 2028\/29$/ });
    const { page } = await people.as(officer);
    await page.waitForLoadState();
    while (await page.getByRole('link', { name: 'Look again' }).isVisible()) {
      await page.waitForTimeout(300);
      await rehearsal.follow('Look again');
    }
    const shown = await (await rehearsal.arrived()).text();
    for (const table of ['Tasks, by week and role', 'Tasks, by week and service']) expect(shown).toContain(table);
  });

  step('moves Cabinet by a week, and sees first what goes with it', async () => {
    await new YearPage(await people.as(officer), year).open();
    const { page } = await people.as(officer);
    await page.getByRole('link', { name: /Move Cabinet of .*7 December 2028/ }).click();
    await (await pageOf(officer, { h1: /^Move Cabinet of / })).send({ Day: '14', Month: '12', Year: '2028' }, 'See what would move');
    const moves = await new WhatMovesPage(await people.as(officer)).arrived();
    expect((await moves.moves()).flat()).toEqual(expect.arrayContaining(['Draft council plan to Cabinet', '7 Dec 2028', '14 Dec 2028']));
    await moves.apply('The Leader is away in that week.');
  });

  step('publishes it as the management team approved it', async () => {
    const publication = await opened(officer, { path: `${path}/publication`, h1: `Publish the year ${year}` });
    expect(await publication.text()).toContain(title);
    await publication.send({ 'Minute of its approval': 'Management team, 12 October 2027, item 4' }, 'Publish the year');
    expect(await (await new YearPage(await people.as(officer), year).arrived()).text()).toContain('is published');
    await (await new ClockPage(await people.as(officer)).open()).moveTo('18 October 2027');
  });

  step('prints the year for the wall on one sheet of A3', async () => {
    await opened(officer, { path: `${path}/wall`, h1: `${year} on one sheet` });
    const sheet = (await (await people.as(officer)).page.pdf({ preferCSSPageSize: true })).toString('latin1');
    expect([sheet.match(/\/Type ?\/Page\b(?!s)/g)?.length, /\/MediaBox ?\[0 0 119\d(?:\.\d+)? 84\d/.test(sheet)]).toEqual([1, true]);
  });

  step('a manager, who was told of their dates, completes what the new stage asks', async () => {
    const visit = await people.as(manager);
    await (await new MyTasksPage(visit).open()).take('Give what the timetable asks for', title);
    const form = await (await pageOf(manager, { h1: `${title} ${year}: Housing` })).arrived();
    await form.send({ 'What did your service do for the climate?': 'Forty homes were insulated, and the vans are electric.' }, 'Give your answers');
    expect(await (await pageOf(manager, { h1: `${title} ${year}: Housing` })).text()).toContain('Your answers are given.');
    const inbox = await opened(manager, { path: '/inbox', h1: 'Inbox' });
    expect(await inbox.text()).toContain(`The year ${year} is published`);
  });
});
