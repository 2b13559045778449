import { england } from '../calendar/testing/england';
import { noAnswersYet, type ReviewAnswers } from '../review/service-review';
import type { ContributionId, MeasureId, PostId, ReviewId } from '../shared/id';
import { anId } from '../shared/testing/an-id';
import type { Contribution, ContributionContent, DraftedFigure } from './contribution';
import { decideAsking, decideGiving, decideWithdrawal, type PaperToHandOut } from './decide-contribution';
import { takeInAnswers, takeInFigures } from './take-in';

const [manager, officer, clerk] = [anId<PostId>('manager'), anId<PostId>('officer'), anId<PostId>('clerk')];
const [m1, m2] = [anId<MeasureId>('m1'), anId<MeasureId>('m2')];
const paper: PaperToHandOut = {
  paper: 'service-review', id: anId<ReviewId>('review'), isOpen: true, ownerPostId: manager, dueOn: '2026-07-28',
  parts: [{ part: 'risks', name: 'Risks' }, { part: 'budget', name: 'Budget' }],
};
const wanted = {
  contributionId: anId<ContributionId>('one'), colleague: { name: 'Priya Shah', postId: officer, postTitle: 'Officer' }, parts: ['risks'], dueOn: '2026-07-24', note: ' Flooding ',
  open: [], today: '2026-07-20', calendar: england,
} as const;
const nothing: ContributionContent = { answers: {}, figures: [] };
const contribution: Contribution = {
  contributionId: wanted.contributionId, paper: 'service-review', id: paper.id, parts: ['risks', 'budget'], postId: officer, askedBy: null, forService: false, note: '', dueOn: '2026-07-24', state: 'asked',
  startedFrom: nothing, content: { ...nothing, answers: { risks: 'Flooding' } }, contributors: [], givenAt: null, remark: '', leftBeside: [], version: 1,
};
const codesOf = (asked: ReturnType<typeof decideAsking>): readonly string[] => (asked.ok ? [] : [asked.refusal.code, ...(asked.refusal.also ?? []).map(({ code }) => code)]);

describe('parts of a paper are asked of a colleague', () => {
  it('by name, with the note and the day', () => {
    expect(decideAsking(paper, wanted)).toMatchObject({ value: { stream: { type: 'service-review' }, payload: { postId: officer, parts: ['Risks'], dueOn: '2026-07-24' }, wording: { note: 'Flooding' } } });
  });

  it('with every fault at once: no part, whoever submits it, and a day after its own', () => {
    expect(codesOf(decideAsking(paper, { ...wanted, parts: ['issues'], colleague: { ...wanted.colleague, postId: manager }, dueOn: '2026-07-29' }))).toEqual([
      'NoPartChosen', 'ColleagueSubmits', 'ContributionAfterPaper',
    ]);
    expect(codesOf(decideAsking(paper, { ...wanted, colleague: { ...wanted.colleague, postId: null }, dueOn: '2026-07-25' }))).toEqual(['ColleagueWithoutPost', 'NotAWorkingDay']);
  });

  it('not while another has the part, nor twice of the same colleague, nor once it is submitted', () => {
    const open = [{ parts: ['risks'], postId: clerk, postTitle: 'Clerk' }];
    expect(decideAsking(paper, { ...wanted, open })).toMatchObject({ refusal: { code: 'PartsWithColleague', details: { parts: ['Risks'], post: 'Clerk' } } });
    expect(codesOf(decideAsking(paper, { ...wanted, parts: ['budget'], open: [{ ...open[0]!, postId: officer }] }))).toEqual(['ColleagueAsked']);
    expect(codesOf(decideAsking({ ...paper, isOpen: false }, wanted))).toEqual(['PaperNotOpen']);
  });

  it('for any working day once the paper itself is late', () => {
    expect(decideAsking({ ...paper, dueOn: '2026-07-17' }, wanted).ok).toBe(true);
  });
});

describe('a colleague gives their parts back', () => {
  it('once, with something written in them, while the paper is open', () => {
    const given = { remark: '', leftBeside: ['budget'] };
    expect(decideGiving(paper, contribution, given)).toMatchObject({ value: { state: 'given', event: { payload: { parts: ['Risks', 'Budget'], leftBeside: ['Budget'] } } } });
    expect(decideGiving(paper, { ...contribution, state: 'given' }, given)).toMatchObject({ refusal: { code: 'ContributionNotOpen' } });
    expect(decideGiving(paper, { ...contribution, content: { ...nothing, answers: { risks: ' ' } } }, given)).toMatchObject({ refusal: { code: 'NothingContributed' } });
    expect(decideGiving({ ...paper, isOpen: false }, contribution, given)).toMatchObject({ refusal: { code: 'PaperNotOpen' } });
  });

  it('and is told why where it is no longer wanted', () => {
    expect(decideWithdrawal(contribution, ' ')).toMatchObject({ refusal: { code: 'ReasonMissing' } });
    expect(decideWithdrawal(contribution, 'I wrote it')).toMatchObject({ value: { event: { payload: { because: 'not-wanted' }, wording: { reason: 'I wrote it' } } } });
  });
});

describe('what a paper takes in', () => {
  it('is every section that stands as the colleague found it; what was written meanwhile stays', () => {
    const answers: ReviewAnswers = { ...noAnswersYet, measures: 'Mine', budget: 'Written meanwhile' };
    const given = { ...contribution, startedFrom: { ...nothing, answers: { risks: '', budget: '' } }, content: { ...nothing, answers: { risks: 'Flooding', budget: 'On budget', measures: 'Not asked' } } };
    expect(takeInAnswers(answers, given)).toEqual({ content: { ...answers, risks: 'Flooding' }, leftBeside: ['budget'] });
  });

  it('is every figure that stands as the colleague found it', () => {
    const line = (measureId: MeasureId, value: string): DraftedFigure => ({ measureId, period: '2026-Q1', value, numerator: '', denominator: '', dataStatus: 'final', commentary: '' });
    const given = { startedFrom: { ...nothing, figures: [line(m1, ''), line(m2, '')] }, content: { ...nothing, figures: [line(m1, '71'), line(m2, '80')] } };
    expect(takeInFigures([{ ...line(m1, ''), noCases: false }, line(m2, '79')], given)).toEqual({ content: [line(m2, '79'), line(m1, '71')], leftBeside: [m2] });
  });
});
