import { england } from '../calendar/testing/england';
import type { Actor } from '../authority/actor';
import type { CalendarDate } from '../calendar/dates';
import type { ServiceId } from '../shared/id';
import { anId } from '../shared/testing/an-id';
import type { Stage } from '../timetable/stage';
import type { AskedWork } from '../timetable/stage-work';
import { decideReturnExtension } from './decide-extension';
import { decideReturnDraft, decideReturnSubmission } from './decide-submission';
import { decideReturnSentBack, decideReturnSignOff } from './decide-sign-off';
import { returnsDue } from './schedule';
import type { StageReturn } from './stage-return';
import { nextInRotation } from './rotation';

const by = (person: string): Actor => ({ councilId: anId('c'), personId: anId(person), name: person, roles: ['service-manager'], postIds: [anId('p')], via: 'page' });
const head = by('head');
const director = by('director');

const aReturn = (changed: Partial<StageReturn> = {}): StageReturn => ({
  id: anId('r'), label: 'Equality return 2026/27: Housing', yearId: anId('y'), stageId: anId('s'), stage: 'own.equality-return',
  asked: {
    title: 'Equality return', kind: 'form', guidance: '', link: null, grace: 0, signOff: 'director', version: 1,
    questions: [
      { key: 'q1', asks: 'How many staff were trained?', type: 'number', required: true },
      { key: 'q2', asks: 'What changed?', type: 'long-text', required: true },
    ],
    measures: [],
  },
  postId: anId('p'), serviceId: anId('h'), signOffPostId: anId('d'), state: 'asked', dueOn: '2026-06-30', answers: {}, authorIds: [], submittedOn: null, completedOn: null,
  returnReason: null, overdueOn: null, version: 1, ...changed,
});
const answers = { q1: '12', q2: 'More of us speak Polish.' };

describe('a return', () => {
  it('is kept unfinished, but not with what was not asked for', () => {
    expect(decideReturnDraft(aReturn(), { answers: { q1: '12' }, by: head })).toMatchObject({ ok: true, value: { state: 'asked', answers: { q1: '12', q2: '' }, version: 2 } });
    expect(decideReturnDraft(aReturn(), { answers: { q1: 'twelve' }, by: head })).toMatchObject({ refusal: { code: 'ReturnAnswerNotANumber', at: 'answers.q1' } });
  });

  it('is not given while an answer is missing, and everything missing is said at once', () => {
    expect(decideReturnSubmission(aReturn(), { answers: { q1: 'x' }, by: head, today: '2026-06-29' })).toMatchObject({
      refusal: { code: 'ReturnAnswerNotANumber', also: [{ code: 'ReturnAnswerMissing', details: { asks: 'What changed?' }, at: 'answers.q2' }] },
    });
  });

  it('waits for its sign-off, says whether it came late, and which version of the questions it answers', () => {
    const given = decideReturnSubmission(aReturn(), { answers, by: head, today: '2026-07-01' });
    expect(given).toMatchObject({
      value: {
        given: { state: 'submitted', submittedOn: '2026-07-01', completedOn: null, authorIds: [head.personId] },
        event: { payload: { late: true, awaitsSignOff: true, formVersion: 1 }, wording: { q1: 'How many staff were trained? 12' } },
      },
    });
  });

  it('is complete at once where nobody signs it off', () => {
    expect(decideReturnSubmission(aReturn({ signOffPostId: null }), { answers, by: head, today: '2026-06-30' })).toMatchObject({
      value: { given: { state: 'completed', completedOn: '2026-06-30' }, event: { payload: { late: false } } },
    });
  });

  it('is signed off by somebody else than its authors, or sent back with a reason', () => {
    const submitted = aReturn({ state: 'submitted', answers, authorIds: [head.personId!] });
    expect(decideReturnSignOff(submitted, { by: head, today: '2026-07-02' })).toMatchObject({ refusal: { code: 'ReturnDecidedByAuthor' } });
    expect(decideReturnSignOff(submitted, { by: director, today: '2026-07-02' })).toMatchObject({ value: { given: { state: 'completed', completedOn: '2026-07-02' } } });
    expect(decideReturnSentBack(submitted, { by: director, reason: ' ', dueOn: '2026-07-09' })).toMatchObject({ refusal: { code: 'ReasonMissing' } });
    expect(decideReturnSentBack(submitted, { by: director, reason: 'Count agency staff too.', dueOn: '2026-07-09' })).toMatchObject({
      value: { given: { state: 'returned', returnReason: 'Count agency staff too.' }, event: { wording: { reason: 'Count agency staff too.' } } },
    });
    expect(decideReturnSignOff(aReturn(), { by: director, today: '2026-07-02' })).toMatchObject({ refusal: { code: 'ReturnNotAwaitingSignOff' } });
    expect(decideReturnSubmission(submitted, { answers, by: head, today: '2026-07-02' })).toMatchObject({ refusal: { code: 'ReturnNotOpen' } });
  });

  it('is given more time beyond its stage’s day and beyond the day by which it was asked for last, never less', () => {
    const until = (to: CalendarDate, turnDueOn: CalendarDate | null) => decideReturnExtension(aReturn(), { to, turnDueOn, reason: 'Ill', today: '2026-06-29', calendar: england });
    expect(until('2026-07-06', '2026-07-07')).toMatchObject({ refusal: { code: 'ExtensionNotLater', details: { dueOn: '2026-07-07' } } });
    expect(until('2026-06-30', '2026-06-24')).toMatchObject({ refusal: { code: 'ExtensionNotLater', details: { dueOn: '2026-06-30' } } });
    expect(until('2026-07-08', '2026-07-07')).toMatchObject({ value: { payload: { from: '2026-07-07', to: '2026-07-08' } } });
    expect(until('2026-07-01', null)).toMatchObject({ value: { payload: { from: '2026-06-30', to: '2026-07-01' } } });
  });
});

describe('what a year asks', () => {
  const work: AskedWork = {
    kind: 'checkpoint', audience: { of: 'services', named: [] }, owner: { of: 'role', named: 'policy-officer' }, guidance: '', link: null, window: 5, grace: 2, reminders: 'usual',
    signOff: 'nobody', questions: [],
  };
  const stage = (key: string, date: Stage['date'], state: Stage['state'] = 'upcoming', given: Stage['work'] = work): Stage => ({
    id: anId(key), key, title: key, phase: 'do', track: 'people', rule: { from: { on: 'date', month: 6, day: 30 } }, date, provisional: false, meetingId: null, state, openedAt: null, work: given!,
  });
  const stages = [stage('june', '2026-06-30'), stage('undated', null), stage('before', '2026-03-01', 'passed'), stage('calendar', '2026-06-30', 'upcoming', { kind: 'information' })];
  const at = (now: string, asked: readonly string[] = [], waiting: readonly string[] = [], extended: readonly (readonly [string, CalendarDate])[] = []) => {
    const { toAsk, overdue, nextAt } = returnsDue({ stages }, { asked: new Set(asked), open: new Set(waiting), waiting: new Set(waiting), extended: new Map(extended) }, { now: now as never, calendar: england });
    return [toAsk.map((one) => one.stage.key), overdue.map((one) => one.stage.key), nextAt];
  };

  it('is asked once, so many working days before the stage’s day, at seven in the morning', () => {
    expect(at('2026-06-01T08:00:00.000Z')).toEqual([[], [], '2026-06-23T06:00:00.000Z']);
    expect(at('2026-06-23T06:00:00.000Z')).toEqual([['june'], [], null]);
    expect(at('2026-07-20T06:00:00.000Z', ['june'])).toEqual([[], [], null]);
  });

  it('is overdue on the working day after its days of grace', () => {
    expect(at('2026-06-30T08:00:00.000Z', ['june'], ['june'])).toEqual([[], [], '2026-07-03T07:00:00.000Z']);
    expect(at('2026-07-03T07:00:00.000Z', ['june'], ['june'])).toEqual([[], ['june'], null]);
    expect(at('2026-07-03T07:00:00.000Z', ['june'], ['june'], [['june', '2026-07-08']])).toEqual([[], [], '2026-07-13T07:00:00.000Z']);
    expect(at('2026-07-13T07:00:00.000Z', ['june'], ['june'], [['june', '2026-07-08']])).toEqual([[], ['june'], null]);
    expect(at('2026-07-03T07:00:00.000Z', ['june'], ['june'], [['june', '2026-06-25']])).toEqual([[], ['june'], null]);
  });
});

describe('services that are asked in turn', () => {
  const of = (name: string) => ({ name, serviceId: anId<ServiceId>(name) });

  it('are those of the council’s programme, where it names any of them for the year', () => {
    const services = ['Arts', 'Benefits', 'Cleansing'].map(of);
    const turn = (...named: string[]) => nextInRotation(services, { inTurnOf: 3, lastAsked: new Map(), programmed: new Set(named.map((name) => anId<ServiceId>(name))) }).map(({ name }) => name);
    expect(turn('Benefits', 'Cleansing')).toEqual(['Benefits', 'Cleansing']);
    expect(turn('Housing')).toEqual(['Arts']);
  });

  it('come round, each once before any comes twice, whatever services there are', () => {
    let services = ['Arts', 'Benefits', 'Cleansing', 'Drainage', 'Elections', 'Forestry', 'Grants'].map(of);
    const lastAsked = new Map<ServiceId, CalendarDate>();
    const asked = ['2026', '2027', '2028', '2029'].map((year) => {
      if (year === '2028') services = [...services, of('Housing')];
      const turn = nextInRotation(services, { inTurnOf: 3, lastAsked, programmed: new Set() });
      for (const { serviceId } of turn) lastAsked.set(serviceId, `${year}-02-01` as CalendarDate);
      return turn.map(({ name }) => name).join(' ');
    });
    expect(asked).toEqual(['Arts Benefits Cleansing', 'Drainage Elections Forestry', 'Arts Grants Housing', 'Benefits Cleansing Drainage']);
  });
});
