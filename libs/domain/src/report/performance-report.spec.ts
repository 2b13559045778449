import { anActor } from '../review/testing/a-review';
import type { ChallengeId, SnapshotId } from '../shared/id';
import { anId } from '../shared/testing/an-id';
import type { Challenge } from './challenge';
import { decideAnswer } from './decide-answer';
import { decideChallenge } from './decide-challenge';
import { decideChallengeConclusion } from './decide-challenge-conclusion';
import { decideComposition } from './decide-composition';
import { decideReportPublication } from './decide-publication';
import { reportDue, reportPhase } from './schedule';
import { aPerformanceReport } from './testing/a-performance-report';

const inChallenge = aPerformanceReport({ state: 'in-challenge', hash: 'abc' });
const member = anActor(anId('cllr-obi'), { roles: ['scrutiny-member'] });
const challenge: Challenge = {
  id: anId('c1'),
  reportId: anId('report-1'),
  body: 'scrutiny',
  number: 1,
  text: 'Why did repairs slip?',
  raisedBy: [anId('cllr-obi')],
  raisedAt: '2026-11-19T18:00:00.000Z',
  answer: null,
  answeredBy: [],
  answeredAt: null,
};
const now = '2026-11-19T18:30:00.000Z';

describe('a half-yearly report', () => {
  it('is composed only once its corporate review has decided everything', () => {
    const composition = { snapshotId: anId<SnapshotId>('s'), hash: 'abc', summary: 'A good half-year.' };
    expect(decideComposition(aPerformanceReport(), { ...composition, roundState: 'closed' })).toMatchObject({
      refusal: { code: 'RoundNotConcluded' },
    });
    expect(decideComposition(aPerformanceReport(), { ...composition, roundState: 'concluded' })).toMatchObject({
      value: { report: { state: 'in-challenge', hash: 'abc' } },
    });
  });

  it('is not composed without a summary', () => {
    for (const summary of ['', ' \u200b\u00a0'])
      expect(decideComposition(aPerformanceReport(), { snapshotId: anId('s'), hash: 'abc', summary, roundState: 'concluded' })).toMatchObject({ refusal: { code: 'SummaryMissing' } });
  });

  it('is not composed again once a body has finished with it', () => {
    const outcome = decideComposition({ ...inChallenge, concluded: ['scrutiny'] }, { snapshotId: anId('s'), hash: 'x', summary: 'Again.', roundState: 'concluded' });
    expect(outcome).toMatchObject({ refusal: { code: 'AlreadyChallenged' } });
  });

  it('is challenged only by those who sit on the body, in words, while it is being challenged', () => {
    const made = { id: anId<ChallengeId>('c1'), number: 1, body: 'scrutiny', text: 'Why?', by: member, now, sitsOn: ['scrutiny'] } as const;
    expect(decideChallenge(inChallenge, made)).toMatchObject({ ok: true, value: { challenge: { raisedBy: ['cllr-obi'] } } });
    expect(decideChallenge(inChallenge, { ...made, body: 'cabinet' })).toMatchObject({ refusal: { code: 'NotOfThisBody' } });
    expect(decideChallenge(inChallenge, { ...made, text: '' })).toMatchObject({ refusal: { code: 'ChallengeTextMissing' } });
    expect(decideChallenge(aPerformanceReport(), made)).toMatchObject({ refusal: { code: 'NotInChallenge' } });
    expect(decideChallenge({ ...inChallenge, concluded: ['scrutiny'] }, made)).toMatchObject({ refusal: { code: 'BodyConcluded' } });
  });

  it('has each challenge answered once, by another than the challenger', () => {
    expect(decideAnswer(challenge, { text: 'Vacancies.', by: anActor(anId('dilys')), now })).toMatchObject({
      value: { challenge: { answer: 'Vacancies.' } },
    });
    expect(decideAnswer(challenge, { text: 'x', by: member, now })).toMatchObject({ refusal: { code: 'AnsweredByChallenger' } });
    expect(decideAnswer({ ...challenge, answer: 'x' }, { text: 'y', by: anActor(anId('d')), now })).toMatchObject({
      refusal: { code: 'ChallengeAnswered' },
    });
  });

  it('leaves a body only when its challenges are answered', () => {
    const of = { body: 'scrutiny', sitsOn: ['scrutiny'], statement: '', today: '2026-12-20' } as const;
    expect(decideChallengeConclusion(inChallenge, of, [challenge])).toMatchObject({
      refusal: { code: 'ChallengesUnanswered', details: { numbers: ['1'] } },
    });
    expect(decideChallengeConclusion(inChallenge, of, [{ ...challenge, answer: 'x' }])).toMatchObject({
      value: { report: { state: 'in-challenge', concluded: ['scrutiny'] }, event: { payload: { last: false } } },
    });
  });

  it('is finished with ahead of the meeting only with a statement of why', () => {
    const early = (statement: string) => decideChallengeConclusion(inChallenge, { body: 'scrutiny', sitsOn: ['scrutiny'], statement, today: '2026-10-01' }, []);
    expect(early(' ')).toMatchObject({ refusal: { code: 'FinishedBeforeMeeting' } });
    expect(early('The meeting is not quorate.')).toMatchObject({ ok: true });
  });

  it('is ready after the second body, whichever comes first', () => {
    const outcome = decideChallengeConclusion(
      { ...inChallenge, concluded: ['cabinet'] },
      { body: 'scrutiny', sitsOn: ['scrutiny'], statement: 'No challenge.', today: '2026-10-01' },
      [],
    );
    expect(outcome).toMatchObject({ value: { report: { state: 'ready' }, event: { payload: { last: true } } } });
  });

  it('is published only after both, from its date on, and only as it was challenged', () => {
    const ready = aPerformanceReport({ state: 'ready', hash: 'abc', concluded: ['scrutiny', 'cabinet'] });
    const today = '2026-12-15';
    expect(decideReportPublication(inChallenge, { yearId: anId('y'), hash: 'abc', now, today })).toMatchObject({
      refusal: { code: 'NotReadyToPublish' },
    });
    expect(decideReportPublication(ready, { yearId: anId('y'), hash: 'abc', now, today: '2026-12-14' })).toMatchObject({
      refusal: { code: 'PublicationDateNotCome' },
    });
    expect(decideReportPublication(ready, { yearId: anId('y'), hash: 'abd', now, today })).toMatchObject({ refusal: { code: 'ReportContentChanged' } });
    expect(decideReportPublication(ready, { yearId: anId('y'), hash: 'abc', now, today })).toMatchObject({
      value: { report: { state: 'published', publishedAt: now } },
    });
  });

  it('asks for each step when it is due and for nothing twice', () => {
    expect(reportDue(aPerformanceReport(), '2026-11-04')).toEqual({ asks: [], nextOn: '2026-11-05' });
    expect(reportDue(aPerformanceReport(), '2026-11-05').asks).toEqual([{ ask: 'compose', dueOn: '2026-11-19' }]);
    expect(reportDue({ ...inChallenge, concluded: ['scrutiny'] }, '2026-12-01').asks).toEqual([
      { ask: 'challenge', body: 'cabinet', dueOn: '2026-12-08' },
    ]);
    expect(reportDue(aPerformanceReport({ state: 'ready' }), '2026-12-09').asks).toEqual([{ ask: 'publish', dueOn: '2026-12-15' }]);
    expect(reportDue(aPerformanceReport({ state: 'published' }), '2027-01-01')).toEqual({ asks: [], nextOn: null });
  });

  it('ends its workflow when published', () => {
    expect(reportPhase(aPerformanceReport({ state: 'published' }))).toBe('over');
  });
});
