import { type Question, answerFaults, answersTo, nextQuestionKey, questionFault } from './stage-question';
import { asksSomebody, type AskedWork, questionsOf, workFaults } from './stage-work';
import { workOf } from './stage-definition';

const question = (changed: Partial<Question> = {}): Question => ({ key: 'q1', asks: 'How many staff were trained?', type: 'number', required: true, ...changed });

const equality: AskedWork = {
  kind: 'form', audience: { of: 'services', named: [] }, owner: { of: 'role', named: 'policy-officer' }, guidance: '', link: null,
  window: 20, grace: 5, reminders: 'usual', signOff: 'director', questions: [question()],
};

describe('what a stage asks', () => {
  it('stands where every part of it makes sense', () => {
    expect(workFaults(equality)).toEqual([]);
    expect(workFaults({ kind: 'information' })).toEqual([]);
  });

  it('says every part at once that makes none', () => {
    const faults = workFaults({
      ...equality, audience: { of: 'roles', named: ['queen'] }, owner: { of: 'role', named: 'queen' }, link: 'a folder', window: 1000, grace: -1, questions: [question({ asks: ' ' })],
    });
    expect(faults).toEqual(['audience', 'owner', 'link', 'window', 'grace', 'questions.0']);
  });

  it('has questions of its own as a form alone', () => {
    expect(workFaults({ ...equality, kind: 'checkpoint' })).toEqual(['questions']);
    expect(questionsOf({ ...equality, kind: 'checkpoint', questions: [] }).map(({ type, required }) => [type, required])).toEqual([['yes-no', true], ['long-text', false]]);
  });

  it('is, as an assessment, held on a framework that is named by its key, and given by its reference', () => {
    const assessment: AskedWork = { ...equality, kind: 'assessment', questions: [], framework: 'best-value-2024' };
    expect([workFaults(assessment), workFaults({ ...assessment, framework: 'Best value' }), workFaults({ ...equality, framework: 'best-value-2024' })]).toEqual([[], ['framework'], ['framework']]);
    expect(workFaults({ ...equality, kind: 'assessment', questions: [] })).toEqual(['framework']);
    expect(questionsOf(assessment).map(({ key, required }) => [key, required])).toEqual([['assessment', true], ['note', false]]);
  });

  it('is the product’s own round where the product works by the stage, else nothing but a day in the calendar', () => {
    expect([workOf({ key: 'q1.reviews-due' }), workOf({ key: 'analysis.brief' }), workOf({ key: 'own.x', work: equality })].map(({ kind }) => kind)).toEqual(['opens', 'information', 'form']);
    expect(asksSomebody(workOf({ key: 'own.x', work: equality }))).toBe(true);
  });
});

describe('a question', () => {
  it.each([
    [question(), null],
    [question({ asks: '' }), 'asks'],
    [question({ key: 'Q 1' }), 'key'],
    [question({ type: 'choice', choices: ['One'] }), 'choices'],
    [question({ type: 'choice', choices: ['One', 'One'] }), 'choices'],
    [question({ type: 'choice', choices: ['One', 'Two'] }), null],
    [question({ type: 'text', choices: ['One', 'Two'] }), 'choices'],
  ])('%j: %s', (given, fault) => {
    expect(questionFault(given)).toBe(fault);
  });

  it('that is added has a key that no other has', () => {
    expect(nextQuestionKey([question(), question({ key: 'q3' })])).toBe('q4');
  });
});

describe('an answer', () => {
  const asked = [
    question(), question({ key: 'q2', type: 'date', required: false }), question({ key: 'q3', type: 'yes-no' }),
    question({ key: 'q4', type: 'choice', choices: ['Met', 'Not met'] }), question({ key: 'q5', type: 'text', required: false }),
  ];

  it('is judged by what was asked, all at once', () => {
    expect(answerFaults(asked, { q1: 'twelve', q2: '2026-02-30', q3: 'perhaps', q4: 'Half', q5: 'x'.repeat(201) })).toEqual([
      { key: 'q1', fault: 'no-number' }, { key: 'q2', fault: 'no-date' }, { key: 'q3', fault: 'not-offered' }, { key: 'q4', fault: 'not-offered' }, { key: 'q5', fault: 'too-long' },
    ]);
    expect(answerFaults(asked, { q1: '12.5', q2: '2026-02-28', q3: 'no', q4: 'Met' })).toEqual([]);
  });

  it('may be missing from a draft, and where it is not required', () => {
    expect(answerFaults(asked, {}).map(({ key }) => key)).toEqual(['q1', 'q3', 'q4']);
    expect(answerFaults(asked, { q1: 'twelve' }, { draft: true })).toEqual([{ key: 'q1', fault: 'no-number' }]);
  });

  it('to no question is not kept', () => {
    expect(answersTo(asked.slice(0, 2), { q1: '12', other: 'x' })).toEqual({ q1: '12', q2: '' });
  });
});
