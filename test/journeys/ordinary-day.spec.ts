import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { exampleCouncil } from '../../apps/cli/src/story/cast';
import { CheckFiguresPage } from '../pages/check-figures-page';
import { ClockPage } from '../pages/clock-page';
import { FiguresPage } from '../pages/figures-page';
import { HomePage } from '../pages/home-page';
import { MyTasksPage } from '../pages/my-tasks-page';
import { type KnownPage, PageObject } from '../pages/page-object';
import { VerifyFiguresPage } from '../pages/verify-figures-page';
import { liveToJune } from '../stack/lived-to-june';
import { openBrowser } from '../stack/open-browser';
import { People } from '../stack/people';
import { testStack } from '../stack/test-stack';
import { holdWorkshop } from './workshop-in-a-room';

const quarter = 'Quarter 2 2027/28';
/** The round of that quarter is open, and its figures are asked for. */
const day = { iso: '2027-10-04', typed: '4 October 2027' };

/**
 * An ordinary Monday in October: each of the people who keep the year going signs in, does what is theirs that day, and sees it done. What
 * they meet is looked at by axe, and each kind of page at the width of a phone.
 */
describe('on an ordinary day', () => {
  const { PUBLIC_URL } = testStack();
  let browser: Browser;
  let people: People;

  beforeAll(async () => {
    const { owner, close } = await liveToJune();
    const [council] = (await owner.query<{ day: string }>(`select to_char(clock_at at time zone 'Europe/London', 'YYYY-MM-DD') as day from council`)).rows;
    await close();
    browser = await openBrowser();
    people = new People(browser, PUBLIC_URL);
    if (council!.day < day.iso) await (await new ClockPage(await people.as('Amara Nwosu')).open()).moveTo(day.typed);
  }, 300_000);
  afterAll(() => browser.close());

  const at = async (name: string, known: KnownPage): Promise<PageObject> => {
    const page = new PageObject(await people.as(name), known);
    return known.path === undefined ? page.arrived() : page.open();
  };
  /** What somebody's first page says once they have signed in. */
  const homeOf = async (name: string): Promise<HomePage> => new HomePage(await people.as(name)).open();

  it('the policy officer chases the figures that have not come', async () => {
    await homeOf('Amara Nwosu');
    const sheets = { path: `/measures/figures?quarter=2027-Q2`, h1: `Who has entered and verified figures for ${quarter}` };
    await (await at('Amara Nwosu', sheets)).send({ 'A word to go with it (optional)': 'The round closes early this time.' }, 'Chase all who are not done');
    expect(await (await at('Amara Nwosu', { h1: sheets.h1 })).text()).toMatch(/You chased \d+ sheets\.[^]*Chased once/);
  });

  it('a unit manager enters a figure, and the head of service verifies it', async () => {
    const manager = await people.as('Leanne Hopcroft');
    await homeOf('Leanne Hopcroft');
    await (await new MyTasksPage(manager).open()).take('Enter figures', quarter);
    const figure = { measure: 'HOU1', quarter, numerator: '4212', denominator: '5201', names: { numerator: 'Repairs finished in time', denominator: 'Repairs finished' } };
    await (await new FiguresPage(manager, quarter).arrived()).check({ ...figure, commentary: 'The gangs are whole again.' });
    await (await new CheckFiguresPage(manager, quarter).arrived()).follow('Submit figures');
    const head = await people.as('Daniel Okafor');
    await homeOf('Daniel Okafor');
    await (await new MyTasksPage(head).open()).take('Verify figures', quarter);
    await (await new VerifyFiguresPage(head, quarter).arrived()).verify('HOU1');
    expect(await (await at('Daniel Okafor', { h1: 'My tasks' })).text()).toContain('You verified 1 figure');
  });

  it('a director names who stands in while she is away', async () => {
    await homeOf('Ruth Calloway');
    const page = await at('Ruth Calloway', { path: '/account/absence', h1: 'When you are away' });
    await page.pick('Who is away, from which post', 'Director of Communities and Housing');
    await page.fillDays({ 'First day away': '2027-10-25', 'Last day away': '2027-10-29' });
    await page.send({ 'Who stands in': 'Daniel Okafor', Reason: 'Annual leave' }, 'Name the deputy');
    expect(await (await at('Ruth Calloway', { h1: 'When you are away' })).text()).toMatch(/Daniel Okafor[^]*25 Oct 2027/);
  });

  it('the chief executive decides an exception of the corporate review', async () => {
    await homeOf('Helen Adeyemi');
    const list = await at('Helen Adeyemi', { path: '/exceptions?q=No%20service%20review', h1: 'Exceptions of every round' });
    await list.followFirst(/^EX-\d+: No service review from/);
    const exception = await at('Helen Adeyemi', { h1: /^Exception EX-\d+: No service review from/ });
    await exception.follow('Decide this exception');
    const decision = await at('Helen Adeyemi', { h1: /^Decide EX-\d+: No service review from/ });
    await decision.choose('Watch');
    await decision.send({ Reason: 'The head is new. We look at the next review.' }, 'Record the decision');
    expect(await (await at('Helen Adeyemi', { h1: /^Corporate review, quarter \d/ })).text()).toContain('Watch. The head is new. We look at the next review.');
  });

  it.each([
    ['a Cabinet member', 'Cllr Jean Whitlock', `/measures/HOU1`, 'When will every tenant hear on the day?'],
    ['the chair of a committee', 'Cllr Mohammed Aslam', '/recovery-plans/RP-1', 'May the committee see the list by ward?'],
  ])('%s asks a question beside what is theirs to watch', async (_role, name, path, question) => {
    await homeOf(name);
    await (await at(name, { path, h1: /Repairs finished in their target time$/ })).follow('Ask or say something');
    await (await at(name, { h1: /^Ask or say something about/ })).send({ 'Your question or comment': question }, 'Post it');
    expect(await (await at(name, { h1: /Repairs finished in their target time$/ })).text()).toContain(question);
  });

  it('a member of scrutiny asks for a clinic', async () => {
    await homeOf('Cllr Patricia Lindqvist');
    const page = await at('Cllr Patricia Lindqvist', { path: '/clinics/request', h1: 'Ask for a clinic' });
    await page.pick('What it is about', 'Planning: PLN2 Other planning applications decided in time');
    await page.fillDays({ 'Day of the clinic': '2027-10-19' });
    await page.send({ 'Why a clinic is wanted': 'Two agents told us of a year’s wait.' }, 'Ask for the clinic');
    expect(await (await at('Cllr Patricia Lindqvist', { h1: /^Clinic CL-\d+: Other planning applications/ })).text()).toContain('Tuesday 19 October 2027');
  });

  it('an employee chooses to hear once a day', async () => {
    await homeOf('Chloe Barraclough');
    const settings = { path: '/account/notices', h1: 'How you hear of what happens' };
    const page = await at('Chloe Barraclough', settings);
    await page.chooseIn('What is asked of you', 'By e-mail, once a day');
    await page.follow('Keep this');
    expect(await (await at('Chloe Barraclough', settings)).isChosen('What is asked of you', 'By e-mail, once a day')).toBe(true);
  });

  it('what somebody writes after their sign-in has ended is not sent away: it stays on the page, which says so', async () => {
    // In a browser that nobody uses after it: its sign-in ends here.
    const visit = await new People(browser, PUBLIC_URL).as('Gary Stubbings');
    await new PageObject(visit, { path: '/account/absence', h1: 'When you are away' }).open();
    const { page } = visit;
    await page.context().clearCookies();
    const reason = page.getByLabel('Reason', { exact: true });
    await reason.fill('A week in the Dales');
    await page.getByText('What you write is not being kept.').waitFor();
    const asked = page.waitForResponse(/\/sign-in$/);
    await page.getByRole('button', { name: 'Name the deputy', exact: true }).click();
    await asked;
    expect([new URL(page.url()).pathname, await reason.inputValue()]).toEqual(['/account/absence', 'A week in the Dales']);
  });

  it('Internal Audit sees that the record holds, and asks for a working paper', async () => {
    await homeOf('Beatrix Hargreaves');
    await (await at('Beatrix Hargreaves', { path: '/history', h1: 'History of everything' })).follow('Check that the whole record holds');
    expect(await (await at('Beatrix Hargreaves', { h1: 'The record holds' })).text()).toContain('Every event was checked');
    const measure = { path: '/measures/PLN2', h1: /Other planning applications decided in time$/ };
    await (await at('Beatrix Hargreaves', measure)).follow('Ask or say something');
    const question = 'Which report is the working paper of the first quarter?';
    await (await at('Beatrix Hargreaves', { h1: /^Ask or say something about/ })).send({ 'Your question or comment': question }, 'Post it');
    expect(await (await at('Beatrix Hargreaves', { h1: measure.h1 })).text()).toContain(question);
  });

  it('Internal Audit opens the working paper that a figure of its sample passed with, and it is the file that was handed in', async () => {
    await (await at('Beatrix Hargreaves', { path: '/measures/audit-samples', h1: 'What Internal Audit checked of the figures' })).followFirst(/2025\/26/);
    const sample = await at('Beatrix Hargreaves', { h1: 'What Internal Audit found of the figures of 2025/26' });
    expect(await sample.text()).toMatch(/3 figures, 1 passed, 1 to be corrected, 1 failed/);
    await sample.follow('Evidence for PLN2');
    const evidence = await at('Beatrix Hargreaves', { h1: /^Evidence for PLN2/ });
    expect(await evidence.text()).toMatch(/Decisions by month and kind/);
    const { name, bytes } = await evidence.download('PLN2-2025-26-Q4.xlsx');
    expect([name, bytes.equals(readFileSync(join(exampleCouncil.handedIn, name)))]).toEqual(['PLN2-2025-26-Q4.xlsx', true]);
  });

  it('the policy officer has a spreadsheet of years ago read by a mapping of her own, and sees where its published statuses differ', async () => {
    const kpis = 'KPI,Quarter,Actual,Aim,RAG,Comment\nRepairs in time,2014/15 Q1,81%,80%,On track,\nHOU2,2014/15 Q1,20%,80%,On track,\nPLN2,2014/15 Q1,0%,80%,Off track,Yet to be confirmed\n';
    const making = await at('Amara Nwosu', { path: '/administration/import/mappings/new', h1: 'Make a mapping' });
    await making.attach('A file like those that will come', 'kpis.csv', kpis);
    await making.send({ Name: 'Quarterly figures' }, 'Read its columns');
    const mapping = await at('Amara Nwosu', { h1: 'Quarterly figures' });
    for (const [title, column] of [['Measure', 'KPI'], ['Period', 'Quarter'], ['Figure', 'Actual'], ['Target', 'Aim'], ['Published status', 'RAG'], ['Note', 'Comment']] as const) await mapping.pick(title, column);
    const words = { 'The file’s own words': 'Repairs in time = HOU1\nOn track = green\nOff track = red', 'Units that stand with the numbers': '%', 'Words in a note that say there is no figure': 'yet to be confirmed' };
    await mapping.send(words, 'Save and try it');
    expect(await (await at('Amara Nwosu', { h1: 'Quarterly figures' })).text()).toContain('Measure: HOU1; Period: Quarter 1 2014/15; Figure: 81');
    const form = await at('Amara Nwosu', { path: '/administration/import', h1: 'Import a council pack' });
    await form.attach('Files of the pack', 'kpis.csv', kpis);
    await form.pick('Mapping', 'Quarterly figures');
    await form.follow('Check the pack');
    await (await at('Amara Nwosu', { h1: 'Check what the import would do' })).follow('Apply the import');
    await at('Amara Nwosu', { h1: 'The import is applied' });
    const listed = await (await at('Amara Nwosu', { path: '/measures/published-statuses', h1: 'Published statuses beside the computed ones' })).text();
    expect(listed).toMatch(/3 statuses, 2 differ/);
    expect(listed).toMatch(/HOU2[^]*Unexplained/);
    expect(listed).toMatch(/PLN2[^]*No figure, judged all the same/);
  });

  it('six in one room score a statement, a guest and one without script among them; nobody sees another’s score, and they cannot decide', async () => {
    const { before, after, confirmed } = await holdWorkshop({ browser, people, unscripted: new People(browser, PUBLIC_URL, false), origin: PUBLIC_URL });
    expect(before.map((screen) => /How \d+ scores spread/.test(screen))).toEqual(Array(5).fill(false));
    expect(before.map((screen) => /You gave (\d)/.exec(screen)?.[1])).toEqual(['1', '2', '2', '4', '5']);
    expect(after.every((screen) => screen.includes('How 5 scores spread'))).toBe(true);
    expect(confirmed).toMatch(/Knowing how the service is doing\s+Confirmed[^]*They could not decide\. Those who decide and those who support see it three points apart\./);
  }, 60_000);

  it('democratic services arrange a meeting', async () => {
    await homeOf('Jagdeep Pollard');
    const committees = await at('Jagdeep Pollard', { path: '/administration/committees', h1: 'Committees' });
    await committees.followFirst(/^Arrange a meeting/);
    const page = await at('Jagdeep Pollard', { h1: /^Arrange a meeting of / });
    await page.fillDays({ Date: '2027-12-14' });
    await page.follow('Arrange meeting');
    expect(await (await at('Jagdeep Pollard', { h1: 'Committees' })).text()).toContain('Tuesday 14 December 2027');
  });

  it('the administrator sees whose work nobody holds, and adds somebody who has come', async () => {
    expect(await (await homeOf('Lewis Tennant')).text()).toContain('with open tasks that nobody holds');
    await (await at('Lewis Tennant', { path: '/administration/people', h1: 'People' })).follow('Add a person');
    await (await at('Lewis Tennant', { h1: 'Add a person' })).send({ Name: 'Rowan Ellery', 'E-mail (optional)': 'rowan.ellery@larkmere.example' }, 'Add person');
    expect(await (await at('Lewis Tennant', { path: '/administration/people?q=ellery', h1: 'People' })).text()).toContain('Rowan Ellery');
  });

  it('the operator sees that everything was delivered, and gives the monitor a token of its own', async () => {
    await homeOf('Sanjay Mistry');
    expect(await (await at('Sanjay Mistry', { path: '/deliveries', h1: 'Failed deliveries' })).text()).toContain('0 failed');
    const page = await at('Sanjay Mistry', { path: '/account/tokens/new', h1: 'Make a token' });
    await page.chooseIn('What does it read?', 'Tasks and inbox');
    await page.send({ 'What is it for?': 'Monitor of the service desk', 'For how many days?': '30' }, 'Make the token');
    expect(await (await at('Sanjay Mistry', { path: '/account/tokens', h1: 'Tokens' })).text()).toContain('Monitor of the service desk');
  });
});
