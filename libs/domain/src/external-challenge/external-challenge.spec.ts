import type { ActionId, ExternalChallengeId, PostId } from '../shared/id';
import type { Outcome } from '../shared/outcome';
import { anId } from '../shared/testing/an-id';
import { decideCancelled, decideFollowed, decideMilestone, decideNewExternalChallenge, decideRecommendation, type NewExternalChallenge } from './decide-external-challenge';
import { isExternalChallengeOverdue, milestonesOf, nextAsked, nextDueOn } from './external-challenge';

const peers: NewExternalChallenge = { kind: 'peer-challenge', title: 'Corporate peer challenge', body: 'LGA', startsOn: '2026-09-15', everyYears: 5, ownerPostId: anId<PostId>('policy') };
const value = <T>(outcome: Outcome<T>): T => {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal));
  return outcome.value;
};
const entered = (given: Partial<NewExternalChallenge> = {}) => value(decideNewExternalChallenge({ ...peers, ...given }, { id: anId<ExternalChallengeId>('xc') }));
const days = (kind: 'peer-challenge' | 'inspection', on: NewExternalChallenge['startsOn']) => milestonesOf(kind, on).map(({ title, dueOn }) => `${dueOn} ${title}`);

describe('a challenge from outside', () => {
  it('T: loads as sample: the CPA timeline of 2007/08 (Ribble Valley 7.1), and the days of a peer challenge (LGA)', () => {
    expect(days('inspection', '2008-01-28')).toEqual(['2007-12-05 Submission', '2008-01-28 On site', '2008-03-14 Draft report']);
    expect(days('peer-challenge', '2026-09-15')).toEqual([
      '2026-09-15 On site', '2026-12-15 Report and action plan published', '2027-07-15 Progress review', '2027-09-15 Report of the progress review published',
    ]);
  });

  it('T: next-due date computed; overdue flagged, until the next is arranged', () => {
    const challenge = entered({ startsOn: '2020-09-15' });
    expect(nextDueOn(challenge)).toBe('2025-09-15');
    const done = challenge.milestones.reduce((before) => value(decideMilestone(before, { metOn: '2021-10-01', note: '', today: '2026-04-01' })), challenge);
    expect(done.state).toBe('finished');
    expect(nextAsked(done)).toEqual({ what: 'Arrange the next one', dueOn: '2025-09-15' });
    expect(['2025-09-15', '2025-09-16'].map((today) => isExternalChallengeOverdue(done, today as never))).toEqual([false, true]);
    const followed = value(decideFollowed(done, anId<ExternalChallengeId>('next')));
    expect([nextDueOn(followed), isExternalChallengeOverdue(followed, '2026-04-01')]).toEqual([null, false]);
    expect(decideFollowed(followed, anId<ExternalChallengeId>('again'))).toMatchObject({ refusal: { code: 'FollowedAlready' } });
    expect(nextDueOn(entered({ everyYears: null }))).toBeNull();
  });

  it('is followed step by step; none is said before its day has come, and nothing after its end', () => {
    const challenge = entered();
    expect(nextAsked(challenge)).toEqual({ what: 'On site', dueOn: '2026-09-15' });
    expect(decideMilestone(challenge, { metOn: '2026-09-16', note: '', today: '2026-09-15' })).toMatchObject({ refusal: { code: 'MilestoneAheadOfToday' } });
    expect(nextAsked(value(decideMilestone(challenge, { metOn: '2026-09-15', note: 'Four days', today: '2026-09-16' })))).toEqual({ what: 'Report and action plan published', dueOn: '2026-12-15' });
    const cancelled = value(decideCancelled(challenge, 'Moved to another year'));
    expect([nextAsked(cancelled), nextDueOn(cancelled)]).toEqual([null, null]);
    expect(decideMilestone(cancelled, { metOn: '2026-09-15', note: '', today: '2026-09-16' })).toMatchObject({ refusal: { code: 'ExternalChallengeNotInState' } });
  });

  it('T: recommendations become actions, or the council says why not', () => {
    const challenge = entered();
    const answer = (given: object, action: string | null) => decideRecommendation(challenge, { text: 'Publish fewer measures', answer: 'accepted', reason: '', ...given }, action === null ? null : anId<ActionId>(action));
    expect(answer({}, null)).toMatchObject({ refusal: { code: 'RecommendationWithoutAction' } });
    expect(answer({ answer: 'in-part' }, 'ac')).toMatchObject({ refusal: { code: 'ExternalChallengeReasonMissing' } });
    expect(answer({ answer: 'rejected', text: '' }, null)).toMatchObject({ refusal: { code: 'ExternalChallengeTextMissing' } });
    expect(value(answer({}, 'ac')).recommendations).toMatchObject([{ answer: 'accepted', actionId: anId('ac') }]);
    expect(value(answer({ answer: 'rejected', reason: 'Members want them' }, null)).recommendations).toMatchObject([{ answer: 'rejected', actionId: null }]);
  });
});
