import type { DeputyId, HoldingId, OrganisationPartId, PersonId, PostId } from '../shared/id';
import { anId } from '../shared/testing/an-id';
import { decideAppointment } from './decide-appointment';
import { decideClosing, decidePostClosing } from './decide-closing';
import { decideDeputy } from './decide-deputy';
import { decideEndOfHolding, decideLeaver } from './decide-end-of-holding';
import { decideLineManager } from './decide-line-manager';
import type { Holding, Post } from './organisation';

const post: Post = { id: anId('post'), lineManagerPostId: null, closedOn: null };
const held = (personId: PersonId, more: Partial<Holding> = {}): Holding => ({
  id: anId(`h-${personId}`), postId: anId('post'), personId, basis: 'permanent', share: '1', startsOn: '2026-04-01', endsOn: null, ...more,
});
const today = '2026-06-01';
const code = (outcome: { ok: boolean; refusal?: { code: string } }) => (outcome.ok ? 'accepted' : outcome.refusal?.code);

describe('appointing to a post', () => {
  const terms = { holdingId: anId<HoldingId>('h'), personId: anId<PersonId>('new'), basis: 'permanent', share: '1', startsOn: '2026-07-01', endsOn: null } as const;
  const into = (holdings: readonly Holding[], more: object = {}) =>
    code(decideAppointment({ post, holdings, personLeftOn: null, ...more }, { ...terms, ...more }));

  it('fills a vacancy, and the day after the last holder has gone', () => {
    expect(into([])).toBe('accepted');
    expect(into([held(anId('old'), { endsOn: '2026-06-30' })])).toBe('accepted');
  });

  it('is refused while others hold the whole post, unless as interim', () => {
    expect(into([held(anId('old'), { endsOn: '2026-07-01' })])).toBe('ShareTooLarge');
    expect(into([held(anId('old'))], { basis: 'interim' })).toBe('accepted');
  });

  it('shares a post in exact parts', () => {
    const third = { share: '0.333', basis: 'job-share' } as const;
    expect(into([held(anId('a'), third), held(anId('b'), third)], { share: '0.334' })).toBe('accepted');
    expect(into([held(anId('a'), third), held(anId('b'), third)], { share: '0.335' })).toBe('ShareTooLarge');
  });

  it('counts what is held day by day: two who follow each other do not add up', () => {
    const half = { share: '0.5' } as const;
    const followers = [held(anId('a'), { ...half, endsOn: '2026-08-31' }), held(anId('b'), { ...half, startsOn: '2026-09-01' })];
    expect(into(followers, half)).toBe('accepted');
  });

  it('is refused in a closed post, for a leaver, backwards in time, and twice', () => {
    expect(into([], { post: { ...post, closedOn: '2026-12-31' } })).toBe('PostClosed');
    expect(into([], { personLeftOn: '2026-06-30' })).toBe('PersonHasLeft');
    expect(into([], { endsOn: '2026-06-30' })).toBe('EndsBeforeItStarts');
    expect(into([held(anId('new'), { share: '0.5' })], { share: '0.5' })).toBe('AlreadyHoldsPost');
  });
});

describe('leaving', () => {
  it('ends every holding on the last day, cancels those that would start later, and leaves ended ones as they are', () => {
    const ended = held(anId('asha'), { id: anId('past'), endsOn: '2026-04-30' });
    const going = held(anId('asha'), { id: anId('going') });
    const later = held(anId('asha'), { id: anId('later'), startsOn: '2026-09-01' });
    const outcome = decideLeaver({ personId: anId('asha'), leftOn: null, holdings: [ended, going, later] }, { lastDay: '2026-06-30' }, today);
    if (!outcome.ok) throw new Error(outcome.refusal.code);
    expect(outcome.value.ended).toEqual([{ ...going, endsOn: '2026-06-30' }]);
    expect(outcome.value.cancelled).toEqual([later]);
    expect(outcome.value.events.map(({ name }) => name)).toEqual(['HoldingEnded', 'PersonLeft']);
  });

  it('moves holdings along with a later last day, as far as nobody else was put in the post meanwhile', () => {
    const state = { personId: anId<PersonId>('asha'), leftOn: '2026-06-30', holdings: [held(anId('asha'), { endsOn: '2026-06-30' }), held(anId('asha'), { id: anId('past'), endsOn: '2026-04-30' })] } as const;
    const outcome = decideLeaver(state, { lastDay: '2026-07-31' }, today);
    if (!outcome.ok) throw new Error(outcome.refusal.code);
    expect(outcome.value.ended).toEqual([held(anId('asha'), { endsOn: '2026-07-31' })]);
    expect(outcome.value.events.at(-1)).toMatchObject({ name: 'PersonLeft', payload: { lastDay: '2026-07-31', postIds: ['post'] } });
    const next = held(anId('bea'), { startsOn: '2026-07-01' });
    expect(code(decideLeaver({ ...state, othersHoldings: [next] }, { lastDay: '2026-07-31' }, today))).toBe('ShareTooLarge');
    expect(code(decideLeaver({ ...state, othersHoldings: [{ ...next, basis: 'interim' }] }, { lastDay: '2026-07-31' }, today))).toBe('accepted');
    expect(code(decideLeaver({ ...state, othersHoldings: [next] }, { lastDay: '2026-06-15' }, today))).toBe('accepted');
  });

  it('is refused for somebody who has gone already', () => {
    expect(code(decideLeaver({ personId: anId('asha'), leftOn: '2026-05-31', holdings: [] }, { lastDay: today }, today))).toBe('PersonHasLeft');
  });

  it('can put off a last day still to come, but not change a past one', () => {
    expect(code(decideEndOfHolding(held(anId('asha'), { endsOn: today }), { lastDay: '2026-07-31' }, today))).toBe('accepted');
    expect(code(decideEndOfHolding(held(anId('asha'), { endsOn: '2026-05-31' }), { lastDay: '2026-07-31' }, today))).toBe('HoldingAlreadyEnded');
  });
});

describe('standing in for an absent holder', () => {
  const named = { id: anId<DeputyId>('d'), holderId: anId<PersonId>('dee'), personId: anId<PersonId>('mo'), startsOn: '2026-12-01', endsOn: '2026-12-18', reason: 'leave' } as const;
  const state = { postId: anId<PostId>('post'), holdings: [held(anId('dee'))], deputysHoldings: [held(anId('mo'), { postId: anId('other') })], deputies: [], absences: [], today: '2026-06-01' } as const;

  it('is for somebody else in post, for a holder, once at a time', () => {
    expect(code(decideDeputy(state, named))).toBe('accepted');
    expect(code(decideDeputy(state, { ...named, personId: anId('dee') }))).toBe('DeputisesForThemselves');
    expect(code(decideDeputy({ ...state, today: '2026-12-19' }, named))).toBe('DayHasPassed');
    expect(code(decideDeputy(state, { ...named, endsOn: '2036-12-18' }))).toBe('DayTooFar');
    expect(code(decideDeputy({ ...state, deputysHoldings: [] }, named))).toBe('DeputyNotInPost');
    expect(code(decideDeputy({ ...state, holdings: [held(anId('dee'), { endsOn: '2026-11-30' })] }, named))).toBe('HolderNotInPost');
    expect(code(decideDeputy({ ...state, deputies: [{ ...named, postId: anId('post'), endsOn: '2026-12-01' }] }, named))).toBe('AbsenceAlreadyCovered');
  });

  it('is for somebody who is there on each of the days', () => {
    const leaving = held(anId('mo'), { postId: anId('other'), endsOn: '2026-12-10' });
    expect(decideDeputy({ ...state, deputysHoldings: [leaving] }, named)).toMatchObject({
      refusal: { code: 'DeputyNotInPost', details: { days: ['2026-12-11/2026-12-18'] } },
    });
    const away = { ...named, postId: anId<PostId>('other'), holderId: anId<PersonId>('mo'), personId: anId<PersonId>('dee'), holderName: 'Mo', deputyName: 'Dee' };
    expect(decideDeputy({ ...state, absences: [away] }, named)).toMatchObject({ refusal: { code: 'DeputyAway', details: { person: 'Mo' } } });
  });

  it('keeps the reason for the absence out of the facts', () => {
    const outcome = decideDeputy(state, named);
    expect(outcome.ok && outcome.value.event.payload).not.toHaveProperty('reason');
    expect(outcome.ok && outcome.value.event.wording).toEqual({ reason: 'leave' });
  });
});

describe('line management', () => {
  const posts = [post, { ...post, id: anId<PostId>('b'), lineManagerPostId: anId<PostId>('post') }, { ...post, id: anId<PostId>('c'), lineManagerPostId: anId<PostId>('b') }];

  it('is refused where it would go round in a circle, at any distance', () => {
    expect(code(decideLineManager(posts, { postId: anId('post'), lineManagerPostId: anId('c') }))).toBe('LineManagementGoesInCircle');
    expect(code(decideLineManager(posts, { postId: anId('b'), lineManagerPostId: anId('b') }))).toBe('LineManagementGoesInCircle');
    expect(code(decideLineManager(posts, { postId: anId('c'), lineManagerPostId: anId('post') }))).toBe('accepted');
  });

  it('is never to a closed post', () => {
    const closed = { ...post, closedOn: '2026-05-31' } as const;
    expect(code(decideLineManager([closed], { postId: anId('new'), lineManagerPostId: anId('post') }))).toBe('PostClosed');
  });
});

describe('closing', () => {
  it('is refused while something in it stays open, and names it', () => {
    const service = { kind: 'service', id: anId<OrganisationPartId>('s'), closedOn: null } as const;
    expect(decideClosing({ ...service, openParts: ['Repairs'] }, { lastDay: today })).toMatchObject({
      refusal: { code: 'StillHasOpenParts', details: { parts: ['Repairs'] } },
    });
    expect(decideClosing({ ...service, openParts: [] }, { lastDay: today })).toMatchObject({ value: { event: { name: 'ServiceClosed' } } });
  });

  it('of a post ends its holders with it', () => {
    const outcome = decidePostClosing({ post, holdings: [held(anId('asha'))] }, { lastDay: today });
    expect(outcome.ok && outcome.value.ended).toEqual([held(anId('asha'), { endsOn: today })]);
  });
});
