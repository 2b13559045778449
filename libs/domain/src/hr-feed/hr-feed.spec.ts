import type { Role } from '../authority/actor';
import type { CalendarDate } from '../calendar/dates';
import { anId } from '../shared/testing/an-id';
import { isMassLeaving, feedAllowances, type FeedAllowance, type FeedEntry, type FeedPerson, type FeedPost, judgeFeedEntry } from './hr-feed';

const today: CalendarDate = '2026-09-01';
const post = (code: string, roles: readonly Role[] = ['employee'], more: Partial<FeedPost> = {}): FeedPost => ({ id: anId(code), code, roles, closedOn: null, isFallback: false, ...more });
const holding = (of: FeedPost, endsOn: CalendarDate | null = null) => ({ id: anId<never>(`holding of ${of.code}`), post: of, startsOn: '2020-01-01' as CalendarDate, endsOn });
const desk = post('DESK');
const person: FeedPerson = { id: anId('ann'), name: 'Ann Able', email: 'ann@t.example', subject: 't/ann', leftOn: null, holdings: [holding(desk)] };
const says = (more: Partial<FeedEntry> = {}): FeedEntry => ({ name: 'Ann Able', email: 'ann@t.example', subject: 't/ann', postCode: 'DESK', startsOn: null, lastDay: null, ...more });

const judge = (entry: FeedEntry, { who = person, into = desk, allows = feedAllowances }: { who?: FeedPerson | undefined; into?: FeedPost | undefined; allows?: readonly FeedAllowance[] } = {}) =>
  judgeFeedEntry(entry, { rules: { issuer: 'https://id.example', allows }, person: who, post: into, today });
const kinds = (...given: Parameters<typeof judge>) => {
  const { acts, asks } = judge(...given);
  return [...acts.map(({ kind }) => kind), ...asks.map(({ what, because }) => `${what}? ${because}`)];
};
/** Somebody whom the council does not have. */
const newcomer = (entry: FeedEntry, more: { into?: FeedPost | undefined; allows?: readonly FeedAllowance[] } = {}) => {
  const { acts, asks } = judgeFeedEntry(entry, { rules: { issuer: 'https://id.example', allows: more.allows ?? feedAllowances }, person: undefined, post: 'into' in more ? more.into : desk, today });
  return [...acts.map(({ kind }) => kind), ...asks.map(({ what, because }) => `${what}? ${because}`)];
};

describe('an entry of the HR feed', () => {
  it('does nothing where all is as it says, and touches nothing of which it says nothing', () => {
    expect(kinds(says())).toEqual([]);
    expect(kinds(says({ name: null, email: null, subject: null, postCode: null }))).toEqual([]);
    expect(kinds(says({ email: 'ANN@t.example', postCode: 'desk' }))).toEqual([]);
  });

  it('brings a newcomer into an ordinary post, and asks about any other', () => {
    expect(newcomer(says())).toEqual(['add', 'appoint']);
    expect(newcomer(says({ postCode: null }))).toEqual(['add']);
    expect(newcomer(says(), { into: undefined })).toEqual(['add', 'post? no-such-post']);
    expect(newcomer(says(), { into: post('OLD', ['employee'], { closedOn: '2026-08-31' }) })).toEqual(['add', 'post? no-such-post']);
    for (const role of ['administrator', 'auditor', 'operator', 'policy-officer', 'democratic-services', 'hr-feed', 'director', 'lead-member', 'committee-chair', 'scrutiny-member'] as const) {
      expect([role, newcomer(says(), { into: post('X', ['employee', role]) })]).toEqual([role, ['add', 'post? special-post']]);
    }
    expect(newcomer(says(), { into: post('CE', ['employee'], { isFallback: true }) })).toEqual(['add', 'post? special-post']);
    expect(newcomer(says(), { allows: ['movers', 'leavers', 'names', 'emails'] })).toEqual(['person? not-allowed']);
    expect(newcomer(says({ lastDay: '2026-08-31' }))).toEqual([]);
  });

  it('never changes a sign-in, nor gives somebody known their first one', () => {
    expect(kinds(says({ subject: 't/boss' }))).toEqual(['subject? never-by-itself']);
    expect(kinds(says(), { who: { ...person, subject: null } })).toEqual(['subject? never-by-itself']);
  });

  it('changes an e-mail only where the rules say so, and never of somebody in a special post', () => {
    expect(kinds(says({ email: 'ann@new.example' }))).toEqual(['email']);
    expect(kinds(says({ email: 'ann@new.example' }), { allows: ['newcomers', 'movers', 'leavers', 'names'] })).toEqual(['email? not-allowed']);
    const auditor = { ...person, holdings: [holding(desk), holding(post('AUD', ['auditor']))] };
    expect(kinds(says({ email: 'ann@new.example' }), { who: auditor })).toEqual(['email? special-post']);
  });

  it('moves somebody out of one ordinary post into another, and asks about everything else', () => {
    const there = post('THERE');
    expect(judge(says({ postCode: 'THERE' }), { into: there }).acts).toEqual([{ kind: 'move', ends: anId('holding of DESK'), postId: there.id, startsOn: today }]);
    expect(judge(says({ postCode: 'THERE', startsOn: '2026-10-01' }), { into: there }).acts).toEqual([expect.objectContaining({ startsOn: '2026-10-01' })]);
    // A day that is over is not rewritten.
    expect(judge(says({ postCode: 'THERE', startsOn: '2021-01-01' }), { into: there }).acts).toEqual([expect.objectContaining({ startsOn: today })]);
    const cameToday = { ...person, holdings: [{ ...holding(desk), startsOn: today }] };
    expect(judge(says({ postCode: 'THERE' }), { who: cameToday, into: there }).acts).toEqual([expect.objectContaining({ startsOn: '2026-09-02' })]);
    expect(kinds(says({ postCode: 'THERE' }), { who: { ...person, holdings: [] }, into: there })).toEqual(['appoint']);
    expect(kinds(says({ postCode: 'THERE' }), { who: { ...person, holdings: [holding(desk), holding(post('SECOND'))] }, into: there })).toEqual(['post? several-posts']);
    expect(kinds(says({ postCode: 'THERE' }), { who: { ...person, holdings: [holding(post('ADM', ['administrator']))] }, into: there })).toEqual(['post? special-post']);
    expect(kinds(says({ postCode: 'ADM' }), { into: post('ADM', ['administrator']) })).toEqual(['post? special-post']);
    expect(kinds(says({ postCode: 'THERE' }), { into: there, allows: ['newcomers'] })).toEqual(['post? not-allowed']);
  });

  it('lets nobody leave where a file would have a tenth of the council leave at once', () => {
    expect([isMassLeaving(10, 12), isMassLeaving(11, 12), isMassLeaving(100, 1000), isMassLeaving(101, 1000)]).toEqual([false, true, false, true]);
  });

  it('lets somebody leave, whatever they hold; brings nobody back', () => {
    const administrator = { ...person, holdings: [holding(post('ADM', ['administrator']))] };
    expect(kinds(says({ postCode: null, lastDay: '2026-08-31' }), { who: administrator })).toEqual(['leave']);
    expect(kinds(says({ lastDay: '2026-08-31' }), { allows: ['newcomers'] })).toEqual(['leaver? not-allowed']);
    expect(kinds(says({ lastDay: '2026-08-31' }), { who: { ...person, leftOn: '2026-08-31' } })).toEqual([]);
    expect(kinds(says(), { who: { ...person, leftOn: '2026-08-31', holdings: [] } })).toEqual(['return? has-left']);
  });
});
