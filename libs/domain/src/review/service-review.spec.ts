import { england } from '../calendar/testing/england';
import type { CalendarDate } from '../calendar/dates';
import { londonInstant } from '../calendar/instants';
import type { IssueId, ObjectiveId, PersonId } from '../shared/id';
import { anId } from '../shared/testing/an-id';
import { decideChase } from './decide-chase';
import { decideClose } from './decide-close';
import { decideConclusion } from './decide-conclusion';
import { decideExtension } from './decide-extension';
import { decideReturn } from './decide-return';
import { decideSignOff } from './decide-sign-off';
import { decideReviewDraft, decideReviewSubmission } from './decide-submission';
import type { Actor } from '../authority/actor';
import type { ReviewAnswers, ServiceReview } from './service-review';
import { anActor, aReview, aRound } from './testing/a-review';

const answers: ReviewAnswers = {
  measures: 'Repairs are behind.',
  risks: 'None new.',
  budget: 'On budget.',
  actions: [{ actionId: anId('a1'), progress: 'behind', note: '' }],
  actionsNote: '',
  issues: [{ issueId: anId('i1'), response: 'Told the teams.' }],
};
const asked = { actionIds: [anId<ObjectiveId>('a1')], issueIds: [anId<IssueId>('i1')] };
const manager = anActor(anId('amara'));
const director = anActor(anId('dilys'), { roles: ['director'] });
const submit = (today: CalendarDate, more: Partial<ReviewAnswers> = {}, round = aRound(), review = aReview()) =>
  decideReviewSubmission(review, round, { answers: { ...answers, ...more }, asked, by: manager, now: londonInstant(today, '10:00'), today });

describe('a service review is submitted', () => {
  it('in time up to and on the due date', () => {
    expect(submit('2026-07-28')).toMatchObject({ ok: true, value: { review: { state: 'submitted', timeliness: 'in-time' } } });
  });

  it('late from the day after, until the day before the close', () => {
    expect(submit('2026-07-29')).toMatchObject({ ok: true, value: { review: { state: 'submitted', timeliness: 'late' } } });
    expect(submit('2026-08-03')).toMatchObject({ ok: true, value: { review: { timeliness: 'late' } } });
  });

  it('is kept for the next round, and marked, once the round has closed', () => {
    const missed = aReview({ state: 'missed' });
    expect(submit('2026-08-05', {}, aRound({ state: 'closed' }), missed)).toMatchObject({
      ok: true,
      value: { review: { state: 'kept', timeliness: 'after-close' }, event: { name: 'ServiceReviewKept' } },
    });
  });

  it('is refused while a section is incomplete, naming the sections', () => {
    expect(submit('2026-07-28', { risks: ' ', issues: [] })).toMatchObject({
      ok: false,
      refusal: { code: 'SectionsIncomplete', details: { sections: ['risks', 'issues'] } },
    });
  });

  it('counts an action without its progress as incomplete', () => {
    const unsaid = { actions: [{ actionId: anId<ObjectiveId>('a1'), progress: null, note: 'unsure' }] };
    expect(submit('2026-07-28', unsaid)).toMatchObject({ ok: false, refusal: { details: { sections: ['actions'] } } });
  });

  it('is refused twice', () => {
    expect(submit('2026-07-28', {}, aRound(), aReview({ state: 'submitted' }))).toMatchObject({ refusal: { code: 'ReviewNotOpen' } });
  });
});

describe('everybody whose words are in a service review', () => {
  const saved = (review: ServiceReview, by: Actor): ServiceReview => {
    const outcome = decideReviewDraft(review, aRound(), { answers, by, today: '2026-07-20' });
    if (!outcome.ok) throw new Error(outcome.refusal.code);
    return outcome.value;
  };
  const submitted = (review: ServiceReview): ServiceReview => {
    const outcome = submit('2026-07-28', {}, aRound(), review);
    if (!outcome.ok) throw new Error(outcome.refusal.code);
    return outcome.value.review;
  };

  it('is kept from deciding it, though a colleague submitted it; also a deputy and whoever they stood in for', () => {
    const deputy = anActor(anId('deputy'), { onBehalfOf: { personId: anId('away'), name: 'Away', postId: anId('post-1') } });
    const review = submitted(saved(saved(aReview(), anActor(anId('writer'))), deputy));
    for (const person of [anId<PersonId>('writer'), anId<PersonId>('deputy'), anId<PersonId>('away'), anId<PersonId>('amara')]) {
      expect(decideSignOff(review, anActor(person))).toMatchObject({ refusal: { code: 'ReviewDecidedByAuthor' } });
    }
    expect(decideSignOff(review, director)).toMatchObject({ ok: true });
  });

  it('is kept from it through every version', () => {
    const returned = decideReturn(submitted(saved(aReview(), anActor(anId('writer')))), [{ section: 'risks', reason: 'Which?' }], director);
    if (!returned.ok) throw new Error(returned.refusal.code);
    const again = submitted(returned.value.review);
    expect(decideReturn(again, [{ section: 'risks', reason: 'Still' }], anActor(anId('writer')))).toMatchObject({ refusal: { code: 'ReviewDecidedByAuthor' } });
    expect(decideSignOff(again, director)).toMatchObject({ ok: true });
  });

  it('writes only while the review can still be handed in', () => {
    expect(decideReviewDraft(aReview({ state: 'submitted' }), aRound(), { answers, by: manager, today: '2026-07-20' })).toMatchObject({
      refusal: { code: 'ReviewNotOpen' },
    });
  });
});

describe('the director decides a submitted review', () => {
  const submitted = aReview({ state: 'submitted', submittedBy: [anId('amara')], timeliness: 'in-time' });

  it('signs it off', () => {
    expect(decideSignOff(submitted, director)).toMatchObject({ ok: true, value: { review: { state: 'signed-off', version: 2 } } });
  });

  it('may not decide what they submitted, not even as the deputy of another director', () => {
    const self = anActor(anId('amara'), { roles: ['director'], onBehalfOf: { personId: anId('dilys'), name: 'Dilys', postId: anId('p') } });
    expect(decideSignOff(submitted, self)).toMatchObject({ ok: false, refusal: { code: 'ReviewDecidedByAuthor' } });
    expect(decideReturn(submitted, [{ section: 'risks', reason: 'Thin' }], self)).toMatchObject({ refusal: { code: 'ReviewDecidedByAuthor' } });
  });

  it('returns it with a reason for each section', () => {
    expect(decideReturn(submitted, [{ section: 'risks', reason: 'Name the flood risk' }], director)).toMatchObject({
      ok: true,
      value: { review: { state: 'returned' }, event: { payload: { sections: ['risks'] }, wording: { risks: 'Name the flood risk' } } },
    });
  });

  it('may not return it without a reason', () => {
    expect(decideReturn(submitted, [], director)).toMatchObject({ refusal: { code: 'ReturnReasonMissing' } });
    expect(decideReturn(submitted, [{ section: 'risks', reason: ' ' }], director)).toMatchObject({
      refusal: { code: 'ReturnReasonMissing', details: { sections: ['risks'] } },
    });
  });

  it('may not decide a review that is still with the manager', () => {
    expect(decideSignOff(aReview(), director)).toMatchObject({ refusal: { code: 'NotAwaitingSignOff' } });
  });
});

describe('the policy team extends one date', () => {
  const extend = (to: CalendarDate, reason = 'Two posts vacant') => decideExtension(aReview(), aRound(), { to, reason, today: '2026-07-10', calendar: england });

  it('to a later day before the close, with a reason', () => {
    expect(extend('2026-07-31')).toMatchObject({
      ok: true,
      value: { review: { dueOn: '2026-07-31' }, event: { payload: { from: '2026-07-28', to: '2026-07-31' } } },
    });
  });

  it('and then a submission on that day is in time', () => {
    const outcome = submit('2026-07-31', {}, aRound(), aReview({ dueOn: '2026-07-31' }));
    expect(outcome).toMatchObject({ value: { review: { timeliness: 'in-time' } } });
  });

  it('but never to the day the round closes, nor without a reason, nor earlier', () => {
    expect(extend('2026-08-04')).toMatchObject({ refusal: { code: 'ExtensionBeyondClose', details: { closesOn: '2026-08-04' } } });
    expect(extend('2026-07-31', '')).toMatchObject({ refusal: { code: 'ReasonMissing' } });
    expect(extend('2026-07-28')).toMatchObject({ refusal: { code: 'ExtensionNotLater' } });
  });
});

describe('the policy team chases', () => {
  it('only those who have not handed in, and the director for whose decision one waits', () => {
    const reviews = [aReview(), aReview({ id: anId('r2'), state: 'signed-off' }), aReview({ id: anId('r3'), state: 'returned' }), aReview({ id: anId('r4'), state: 'submitted' })];
    expect(decideChase(reviews, '')).toMatchObject({ ok: true, value: [{ stream: { id: 'review-1' } }, { stream: { id: 'r3' } }, { stream: { id: 'r4' } }] });
  });

  it('is told when there is nobody left to chase', () => {
    expect(decideChase([aReview({ state: 'signed-off' })], '')).toMatchObject({ refusal: { code: 'NoReviewToChase' } });
  });
});

describe('the round closes at its date', () => {
  it('whoever is missing: open and returned reviews are missed, handed-in ones stand', () => {
    const reviews = [aReview(), aReview({ id: anId('r2'), state: 'submitted' }), aReview({ id: anId('r3'), state: 'returned' })];
    const outcome = decideClose(aRound(), reviews, '2026-08-04');
    expect(outcome).toMatchObject({ ok: true, value: { round: { state: 'closed' }, missed: [{ id: 'review-1' }, { id: 'r3' }] } });
  });

  it('and not a day before', () => {
    expect(decideClose(aRound(), [], '2026-08-03')).toMatchObject({ refusal: { code: 'RoundNotOpen' } });
  });

  it('T: its corporate review closes only when every exception has a recorded decision', () => {
    const closed = aRound({ state: 'closed' });
    expect(decideConclusion(closed, { decided: 2, undecided: 1 })).toMatchObject({ refusal: { code: 'ExceptionsUndecided' } });
    expect(decideConclusion(closed, { decided: 3, undecided: 0 })).toMatchObject({ value: { round: { state: 'concluded' } } });
    expect(decideConclusion(aRound(), { decided: 0, undecided: 0 })).toMatchObject({ refusal: { code: 'RoundNotClosed' } });
  });
});
