import type { Browser } from 'playwright-core';
import { CheckFiguresPage } from '../pages/check-figures-page';
import { CheckRecoveryPlanPage } from '../pages/check-recovery-plan-page';
import { CheckReviewPage } from '../pages/check-review-page';
import { ClockPage } from '../pages/clock-page';
import { CorporateReviewPage } from '../pages/corporate-review-page';
import { DecideExceptionPage } from '../pages/decide-exception-page';
import { DecideRecoveryPlanPage } from '../pages/decide-recovery-plan-page';
import { watchEffort } from '../pages/effort';
import { ExceptionPage } from '../pages/exception-page';
import { ExceptionReportPage } from '../pages/exception-report-page';
import { FiguresPage } from '../pages/figures-page';
import { HistoryPage } from '../pages/history-page';
import { HomePage } from '../pages/home-page';
import { MonthlyUpdatePage } from '../pages/monthly-update-page';
import { MyTasksPage } from '../pages/my-tasks-page';
import { NotAllowedPage } from '../pages/not-allowed-page';
import { RecoveryPlanPage } from '../pages/recovery-plan-page';
import { ReviewSectionPage } from '../pages/review-section-page';
import { ServiceReviewPage } from '../pages/service-review-page';
import { SignOffReviewPage } from '../pages/sign-off-review-page';
import { StagePage } from '../pages/stage-page';
import { TargetsPage } from '../pages/targets-page';
import { VerdictPage } from '../pages/verdict-page';
import { VerifyFiguresPage } from '../pages/verify-figures-page';
import type { Visit } from '../pages/visit';
import { WhatMovesPage } from '../pages/what-moves-page';
import { WriteRecoveryPlanPage } from '../pages/write-recovery-plan-page';
import { YearPage } from '../pages/year-page';
import { inTurn } from '../stack/in-turn';
import { liveToJune } from '../stack/lived-to-june';
import { openBrowser } from '../stack/open-browser';
import { People } from '../stack/people';
import { testStack } from '../stack/test-stack';
import { emptyHomes as words } from './empty-homes';

const quarter = 'Quarter 1 2027/28';
const title = 'Empty homes ready for letting within 28 days';
/** What a manager's exceptions may cost, so that they fit into forty minutes; and a director's decision on a phone, from their home on. */
const fortyMinutes = { loads: 15, fields: 35 };
const decisionOnAPhone = { taps: 3 };
const [officer, manager, director] = ['Amara Nwosu', 'Daniel Okafor', 'Ruth Calloway'] as const;

/**
 * From July 2027, when the whole year has been lived: one service through the first quarter's round, from a red figure over a late
 * review and a recovery plan to the panel that is satisfied with it; beside it a stage of the year is moved. All of it on pages.
 */
describe('a service on its way from a red figure to recovery', () => {
  const { PUBLIC_URL } = testStack();
  const step = inTurn();
  let browser: Browser;
  let people: People;
  let unscripted: People;

  beforeAll(async () => {
    await (await liveToJune()).close();
    browser = await openBrowser();
    people = new People(browser, PUBLIC_URL);
    unscripted = new People(browser, PUBLIC_URL, false);
  }, 300_000);
  afterAll(() => browser.close());

  const moveClockTo = async (day: string): Promise<string> => {
    const clock = await new ClockPage(await people.as(officer)).open();
    return (await clock.moveTo(day)).text();
  };
  const taskOf = async (name: string, asks: string, about: string, among = people) => {
    const visit = await among.as(name);
    await (await new MyTasksPage(visit).open()).take(asks, about);
    return visit;
  };

  step('the policy officer sets the targets of the year and moves the clock into the round', async () => {
    const targets = await new TargetsPage(await people.as(officer), 'HOU3', '2027/28').open();
    await targets.send({ [quarter]: '90', 'Quarter 2 2027/28': '90', 'Quarter 3 2027/28': '91', 'Quarter 4 2027/28': '91' }, 'Set targets');
    expect(await moveClockTo('5 July 2027')).toContain('Quarter 1 round');
  });

  step('a figure that is red is entered with what happened, and a second person verifies it', async () => {
    const owner = await taskOf('Yusuf Demir', 'Enter figures', 'Housing');
    const figures = await new FiguresPage(owner, quarter).arrived();
    const figure = { measure: 'HOU3', quarter, numerator: '152', denominator: '208', names: { numerator: 'Homes ready within 28 days', denominator: 'Homes that fell empty and were let' } };
    await figures.check({ ...figure, commentary: '' });
    expect(await (await new FiguresPage(owner, quarter).arrived()).text()).toContain('say what happened and what is done about it');
    await figures.check({ ...figure, commentary: words.commentary });
    const check = await new CheckFiguresPage(owner, quarter).arrived();
    expect(await check.text()).toContain('Red');
    await check.follow('Submit figures');

    const second = await taskOf(manager, 'Verify figures', 'Housing');
    await (await new VerifyFiguresPage(second, quarter).arrived()).verify('HOU3');
    expect(await new MyTasksPage(second).text()).toContain('verified');
  });

  step('the policy officer moves a stage: sees what moves, applies it, and a second look that has become stale is refused', async () => {
    const visit = await people.as(officer);
    const stage = 'Quarter 1 service reviews due';
    const look = async (among: Visit, days: string): Promise<WhatMovesPage> => {
      await (await new YearPage(among, '2027/28').open()).follow(stage);
      await (await new StagePage(among, stage).arrived()).lookAt(days);
      return new WhatMovesPage(among).arrived();
    };
    const stale = await look({ ...visit, page: await visit.page.context().newPage() }, '22');
    const moves = await look(visit, '21');
    expect(await moves.moves()).toEqual([[stage, '28 Jul 2027', '29 Jul 2027', '11']]);
    await moves.apply('The managers are at the housing conference on the 28th.');
    expect(await (await new YearPage(visit, '2027/28').arrived()).dayOf(stage)).toBe('29 Jul 2027');

    await stale.apply('Two days are better than one.');
    expect(await (await stale.arrived()).text()).toContain('This has changed since you looked, so it cannot be applied as it stands.');
    const tasks = await new MyTasksPage(await people.as(manager)).open();
    expect(await tasks.due('Complete the service review', 'Housing')).toContain('29 Jul 2027');
  });

  step('the manager saves a draft and lets the day go by on which it was due, after being reminded', async () => {
    const visit = await taskOf(manager, 'Complete the service review', 'Housing');
    await (await new ServiceReviewPage(visit, 'Housing').arrived()).follow('Measures');
    await (await new ReviewSectionPage(visit, 'Measures').arrived()).write(words.draft, 'Save and return to the list');
    expect(await moveClockTo('30 July 2027')).toContain('Reminded: Complete the service review');
  });

  step('the manager comes back to the draft and submits late, which is said', async () => {
    const visit = await taskOf(manager, 'Complete the service review', 'Housing');
    const review = await new ServiceReviewPage(visit, 'Housing').arrived();
    await review.follow('Measures');
    const measures = await new ReviewSectionPage(visit, 'Measures').arrived();
    expect(await measures.written()).toBe(words.draft);
    await measures.write(words.measures, 'Save and go on');
    const actions = await new ReviewSectionPage(visit, 'Actions').arrived();
    await actions.allOnCourse();
    await actions.write('All under way.', 'Save and go on');
    await (await new ReviewSectionPage(visit, 'Risks').arrived()).write(words.risks, 'Save and go on');
    await (await new ReviewSectionPage(visit, 'Budget').arrived()).write(words.budget, 'Save and go on');
    await (await new ReviewSectionPage(visit, 'Issues from the corporate review').arrived()).answerEach(words.issue);
    await (await review.arrived()).follow('Check and submit');
    await (await new CheckReviewPage(visit).arrived()).follow('Submit review');
    expect(await (await review.arrived()).text()).toMatch(/Submitted on Friday 30 July 2027, late\. Written by Daniel Okafor\./);

    await visit.page.goto(`${review.address}/decision`);
    await new NotAllowedPage(visit).arrived();
  });

  step('the director returns it with a reason, the manager submits again, the director signs it off', async () => {
    const above = await taskOf(director, 'Sign off the service review', 'Housing');
    const decision = new SignOffReviewPage(above, 'Housing');
    expect(await (await decision.arrived()).text()).toContain('It came after its due date.');
    await decision.giveBack('Risks', words.returned);

    const visit = await taskOf(manager, 'Complete the service review', 'Housing');
    const review = await new ServiceReviewPage(visit, 'Housing').arrived();
    expect(await review.text()).toContain(words.returned);
    await review.follow('Risks');
    await (await new ReviewSectionPage(visit, 'Risks').arrived()).write(words.risksAgain, 'Save and return to the list');
    await (await review.arrived()).follow('Check and submit');
    await (await new CheckReviewPage(visit).arrived()).follow('Submit review');

    await taskOf(director, 'Sign off the service review', 'Housing');
    await (await decision.arrived()).signOff();
    expect(await (await new ServiceReviewPage(above, 'Housing').arrived()).text()).toContain('Signed off');
  });

  step('the round closes on its date without the other services', async () => {
    expect(await moveClockTo('5 August 2027')).toContain('closed');
  });

  step('the manager reports on the red measure, and on the others to which each report leads, within forty minutes', async () => {
    const effortOf = await watchEffort((await people.as(manager)).page);
    const visit = await taskOf(manager, 'Write the exception report', title);
    const report = await new ExceptionReportPage(visit, title).arrived();
    const exception = visit.page.url().replace(/\/report$/, '');
    await report.table(words.report);
    let reports = 1;
    for (; /\/report$/.test(visit.page.url()); reports += 1) await (await new ExceptionReportPage(visit, '.*').arrived()).table(words.shortReport);
    const { loads, typed } = effortOf();
    console.info(`${reports} exception reports: ${loads} pages loaded, ${typed.length} fields typed in.`);
    expect(reports).toBeGreaterThanOrEqual(5);
    expect(loads).toBeLessThanOrEqual(fortyMinutes.loads);
    expect(typed.length).toBeLessThanOrEqual(fortyMinutes.fields);
    // What the product knows stands in the form already: nobody types over it.
    expect(typed.filter(({ before }) => before !== '')).toEqual([]);
    await visit.page.goto(exception);
    expect(await (await new ExceptionPage(visit, title).arrived()).text()).toContain(words.report.option['What would be done']);
  });

  step('the corporate review asks for a recovery plan', async () => {
    const review = await taskOf(officer, 'Decide the exceptions', quarter);
    await (await new CorporateReviewPage(review).arrived()).openException(title);
    await (await new ExceptionPage(review, title).arrived()).follow('Decide this exception');
    await (await new DecideExceptionPage(review, title).arrived()).decide('Ask for a recovery plan', words.decided);
    expect(await (await new CorporateReviewPage(review).arrived()).text()).toContain('Ask for a recovery plan.');
  });

  step('the manager drafts the plan and checks it, and the director approves it on a phone, in a few taps', async () => {
    const visit = await taskOf(manager, 'Draft the recovery plan', title);
    await (await new WriteRecoveryPlanPage(visit, title).arrived()).draft(words.plan);
    await (await new CheckRecoveryPlanPage(visit).arrived()).follow('Submit plan');
    await new RecoveryPlanPage(visit, title).arrived();
    const above = await people.as(director);
    const laptop = above.page.viewportSize()!;
    await above.page.setViewportSize({ width: 320, height: 700 });
    const effortOf = await watchEffort(above.page);
    await (await new HomePage(above).open()).take('Decide the recovery plan', title);
    await (await new DecideRecoveryPlanPage(above, title).arrived()).approve();
    expect(await (await new RecoveryPlanPage(above, title).arrived()).text()).toContain('Running: monthly updates');
    const { taps, typed } = effortOf();
    expect({ taps, typed }).toEqual({ taps: decisionOnAPhone.taps, typed: [] });
    await above.page.setViewportSize(laptop);
  });

  step('month after month it is reported on; with scripts off, too, the chair records with those present that the panel is satisfied', async () => {
    const months = [
      { day: '3 September 2027', month: 'September 2027', report: words.september, verdict: 'Not yet satisfied', who: people },
      { day: '4 October 2027', month: 'October 2027', report: words.october, verdict: 'Satisfied', who: unscripted },
    ];
    for (const { day, month, report, verdict, who } of months) {
      await moveClockTo(day);
      const visit = await taskOf(manager, 'Write the monthly update', title, who);
      await (await new MonthlyUpdatePage(visit, month).arrived()).submit(report);
      const chair = await taskOf('Cllr Mohammed Aslam', "Record the panel's verdict", title, who);
      const panel = await new VerdictPage(chair, title).arrived();
      expect((await panel.mayBePresent()).join()).not.toContain(manager);
      await panel.record(verdict, ['Cllr Mohammed Aslam', 'Cllr Naomi Swift'], words.verdicts[verdict]!);
      await new RecoveryPlanPage(chair, title).arrived();
    }
  });

  step('the plan is closed, and its timeline and its history show all of it', async () => {
    const visit = await people.as(manager);
    await visit.page.goto(`${PUBLIC_URL}/recovery-plans`);
    await visit.page.getByRole('link', { name: title }).click();
    const plan = await new RecoveryPlanPage(visit, title).arrived();
    expect(await plan.text()).toContain('Closed: watched for a relapse');
    const [october, september] = await plan.months();
    expect(october).toContain('Satisfied.');
    expect(september).toContain('Not yet satisfied.');
    await plan.follow('History of this plan');
    const history = await (await new HistoryPage(visit).arrived()).text();
    for (const name of [officer, manager, director, 'Cllr Mohammed Aslam']) expect(history).toContain(name);
  });
});
