import { england } from '@golden-thread/domain/calendar/testing/england';
import { addDays, type CalendarDate } from '@golden-thread/domain/calendar/dates';
import { quarters } from '@golden-thread/domain/calendar/financial-year';
import { anId } from '@golden-thread/domain/shared/testing/an-id';
import { compileTimetable } from '@golden-thread/domain/timetable/compile-timetable';
import type { Meeting } from '@golden-thread/domain/timetable/date-resolver';
import { defaultTemplate } from '@golden-thread/domain/timetable/default-template';
import { phaseWithin } from '@golden-thread/domain/timetable/phase';
import { closedPeriods } from '@golden-thread/domain/timetable/stage-definition';
import { isNeededStage } from '@golden-thread/domain/timetable/stage-key';
import { type AskedWork, asksSomebody } from '@golden-thread/domain/timetable/stage-work';
import { readTimetable } from '@golden-thread/domain/timetable/text/read-timetable';
import { writeTimetable } from '@golden-thread/domain/timetable/text/write-timetable';
import { shippedAdditions, shippedTimetables } from './shipped-timetables';

/** Scrutiny on Thursdays, the Cabinet or its like on Tuesdays, service committees and the audit committee on Wednesdays and the council on Mondays, every week but in August. */
const meetings: readonly Meeting[] = Array.from({ length: 120 }, (_, week) => addDays('2026-03-30', week * 7))
  .filter((monday) => !monday.includes('-08-'))
  .flatMap((monday) =>
    ([['council', 0], ['cabinet', 1], ['service', 2], ['scrutiny', 3], ['service', 2, 'AUDIT']] as const).map(([kind, day, code = kind]): Meeting => {
      const heldOn: CalendarDate = addDays(monday, day);
      return { id: anId(`${code} ${heldOn}`), kind, code, name: code, heldOn };
    }),
  );

const shipped = shippedTimetables();
const pack = (key: string) => shipped.find((one) => one.key === key)!;

describe('the timetables that come with the product', () => {
  it('are five, the template of the Cabinet system first', () => {
    expect(shipped.map(({ key }) => key)).toEqual(['england-cabinet', 'chesterfield', 'england-committees', 'ribble-valley', 'stockton']);
  });

  it.each(shipped)('$name: dates both years without a clash, but for the polling day that the Cabinet system’s last review meets', ({ key, phases, definitions }) => {
    for (const year of ['2026/27', '2027/28'] as const) {
      const compiled = compileTimetable({ year, phases, definitions, meetings, calendar: england });
      const clashes = compiled.ok ? compiled.value.clashes.map(({ code, stage }) => `${code} ${stage}`) : compiled.refusal;
      expect({ year, clashes }).toEqual({ year, clashes: key === 'england-cabinet' && year === '2026/27' ? ['OnPollingDay q4.corporate-review'] : [] });
    }
  });

  it.each(shipped)('$name: says where it comes from, has what rounds and reports are dated by, both closed periods, and reads back from its text', ({ text, name, source, about, phases, definitions }) => {
    expect([name, source, about].every((said) => said.length > 10)).toBe(true);
    const keys = definitions.map((one) => one.key);
    expect(defaultTemplate.map((one) => one.key).filter((one) => isNeededStage(one) && !keys.includes(one))).toEqual([]);
    const edges = definitions.flatMap(({ edgeOf }) => edgeOf?.period ?? []);
    // School holidays are a council's own: its area's schools say when they are.
    expect(closedPeriods.filter((period) => period !== 'school-holiday').filter((period) => edges.filter((edge) => edge === period).length < 2)).toEqual([]);
    expect(readTimetable(text)).toEqual({ about: { name, source, about }, phases, definitions });
    expect(readTimetable(writeTimetable({ phases, definitions }, { name, source, about }))).toEqual({ about: { name, source, about }, phases, definitions });
  });
});

describe('the stages that may be added to any year', () => {
  it.each(shippedAdditions())('$name: fit each timetable, without a clash in either year', ({ name, source, about, text, phases, definitions }) => {
    expect(readTimetable(text)).toEqual({ about: { name, source, about }, phases, definitions });
    for (const { key, phases: cycle, definitions: year } of shipped) {
      for (const financialYear of ['2026/27', '2027/28'] as const) {
        const added = new Set(definitions.map((one) => one.key));
        const compiled = compileTimetable({ year: financialYear, phases: cycle, definitions: [...year.filter((one) => !added.has(one.key)), ...definitions.map((stage) => ({ ...stage, phase: phaseWithin(cycle, stage.phase) }))], meetings, calendar: england });
        expect({ key, financialYear, clashes: compiled.ok ? compiled.value.clashes.filter(({ stage }) => added.has(stage)) : compiled.refusal }).toEqual({ key, financialYear, clashes: [] });
      }
    }
  });

  it('answer a query within two working days, before services are reviewed', () => {
    const [check] = shippedAdditions().filter(({ key }) => key === 'policy-check');
    const compiled = compileTimetable({ year: '2026/27', definitions: [...defaultTemplate, ...check!.definitions], meetings, calendar: england });
    const on = (key: string) => (compiled.ok ? compiled.value.stages.find((stage) => stage.key === key)?.date : null);
    expect(['q1.verified', 'q1.policy-check', 'q1.policy-answers', 'q1.reviews-due'].map(on)).toEqual(['2026-07-21', '2026-07-22', '2026-07-27', '2026-07-28']);
    const answers = check!.definitions.find(({ key }) => key === 'q1.policy-answers')!.work;
    expect(answers).toMatchObject({ audience: { of: 'measures' }, window: 2, measures: { stage: 'q1.policy-check', question: 'query' } });
  });

  it('have frameworks assessed, each by whom its stage names', () => {
    const [assessments] = shippedAdditions().filter(({ key }) => key === 'assessments');
    expect(assessments!.definitions.map(({ work }) => work as AskedWork).map(({ kind, framework, audience }) => [kind, framework, audience.of])).toEqual([
      ['assessment', 'best-value-2024', 'owner'], ['assessment', 'pas-performance-management', 'services'],
    ]);
  });

  it('T: take the corporate register to the audit committee each quarter: its first meeting ten working days after the quarter’s end, made ready by the policy team', () => {
    const [risks] = shippedAdditions().filter(({ key }) => key === 'corporate-risks');
    expect(risks!.definitions.map(({ key, work }) => [key, (work as AskedWork).kind, (work as AskedWork).audience.of])).toEqual(quarters.map((quarter) => [`q${quarter}.corporate-risks`, 'meeting', 'owner']));
    const compiled = compileTimetable({ year: '2026/27', definitions: [...shipped[0]!.definitions, ...risks!.definitions], meetings, calendar: england });
    const dated = compiled.ok ? compiled.value.stages.filter(({ key }) => key.endsWith('.corporate-risks')) : [];
    expect(dated.map(({ date, meetingId }) => [date, meetingId === anId(`AUDIT ${date}`)])).toEqual([['2026-07-15', true], ['2026-10-14', true], ['2027-01-20', true], ['2027-04-14', true]]);
  });

  it('ask the six qualities of each measure, and what follows from amending and retiring', () => {
    const [review] = shippedAdditions().filter(({ key }) => key === 'indicator-review');
    const [asked, changes] = review!.definitions.map(({ work }) => work as AskedWork);
    expect(asked!.questions.filter(({ type, each }) => type === 'yes-no' && each === 'measure').map(({ key }) => key)).toEqual(['focused', 'appropriate', 'balanced', 'robust', 'integrated', 'cost-effective']);
    expect(changes!.measures).toEqual({ stage: 'indicators.review', question: 'outcome', answers: ['Amend', 'Retire'] });
  });
});

describe('Stockton’s year (IDeA 5.3.4.1)', () => {
  const stages = pack('stockton').definitions;
  const asking = (pattern: RegExp) => stages.flatMap(({ key, work }) => (pattern.test(key) && work && asksSomebody(work) ? [work] : []));

  it('has one review of plans, four quarterly reports and one report on the Community plan', () => {
    expect([/^plans\.annual-review$/, /progress-report$/, /^community-plan\./].map((one) => asking(one).length)).toEqual([1, 4, 1]);
  });

  it('asks each director four times and each department once a year, everybody at their appraisal, and one service in five', () => {
    const directors = 3;
    const services = 12;
    const runs = (pattern: RegExp): number =>
      asking(pattern).reduce((sum, { audience: { of, inTurnOf = 1 } }) => sum + (of === 'directorates' ? directors : of === 'services' ? Math.ceil(services / inTurnOf) : 1), 0);
    expect(runs(/director-review$/)).toBe(4 * directors);
    expect(runs(/^departments\.appraisal$/)).toBe(directors);
    expect(runs(/^best-value\./)).toBe(3);
    expect(stages.some(({ key }) => key === 'appraisal.opens')).toBe(true);
    expect(runs(/^(plans|community-plan)\.|progress-report$|director-review$|^departments|^best-value/)).toBe(1 + 4 + 1 + 4 * directors + directors + 3);
  });
});

describe('Ribble Valley’s and Chesterfield’s years', () => {
  it('go by the cycle of their own source, with stages in each phase of it (Ribble Valley 3.3, Chesterfield 4.1 to 4.4)', () => {
    const cycleOf = (key: string) => {
      const { phases, definitions } = pack(key);
      return phases.filter((phase) => definitions.some((stage) => stage.phase === phase.key)).map(({ name }) => name);
    };
    expect(cycleOf('ribble-valley')).toEqual(['Plan', 'Do', 'Review', 'Revise']);
    expect(cycleOf('chesterfield')).toEqual(['Analyse', 'Plan', 'Do', 'Review']);
  });

  it('run beside the budget: final service plans count from Full Council (Ribble Valley 3.8)', () => {
    for (const key of ['ribble-valley', 'chesterfield', 'stockton', 'england-committees', 'england-cabinet']) {
      expect(pack(key).definitions.find((stage) => stage.key === 'planning.final')?.rule.from).toEqual({ on: 'stage', stage: 'budget.council' });
    }
  });

  it('have a corporate and a service review each quarter, and two full reports a year (Chesterfield 5.1 to 5.3)', () => {
    const keys = pack('chesterfield').definitions.map(({ key }) => key);
    for (const quarter of quarters) expect(keys).toEqual(expect.arrayContaining([`q${quarter}.reviews-due`, `q${quarter}.corporate-review`, `q${quarter}.feedback`]));
    expect(keys.filter((key) => /^h[12]\.publish$/.test(key))).toHaveLength(2);
  });
});
