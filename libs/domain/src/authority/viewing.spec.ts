import type { CouncilId, PersonId, PostId } from '../shared/id';
import { anId } from '../shared/testing/an-id';
import type { Actor } from './actor';
import { may } from './permission';
import { readerOf, usualAudiences } from './reading-rights';
import { decideViewing } from './decide-viewing';
import { isOpenToViewer, rolesSeen } from './viewing';

const director: Actor = { councilId: anId<CouncilId>('council'), personId: anId<PersonId>('director'), name: 'Ruth', roles: ['director'], postIds: [anId<PostId>('post')], via: 'page' };
const seen: Actor = { ...director, viewedBy: { personId: anId<PersonId>('officer'), name: 'Amara' } };

describe('seeing the pages as somebody else does', () => {
  it('needs a reason, and another person', () => {
    expect(decideViewing(director, { personId: director.personId!, reason: ' ' })).toMatchObject({ refusal: { code: 'ViewsThemselves', also: [{ code: 'ReasonMissing' }] } });
    expect(decideViewing(director, { personId: anId<PersonId>('other'), reason: ' She rang ' })).toMatchObject({ value: { payload: { minutes: 30 }, wording: { reason: 'She rang' } } });
  });

  it('changes nothing: every permission but to see is gone', () => {
    expect([may(director, 'recovery.decide'), may(seen, 'recovery.decide'), may(seen, 'tasks.contribute'), may(seen, 'recovery.see')]).toEqual([true, false, false, true]);
    expect([isOpenToViewer({ method: 'POST', path: '/tasks' }), isOpenToViewer({ method: 'GET', path: '/tasks' })]).toEqual([false, true]);
  });

  it('lends no powerful role that the viewer has not been given', () => {
    expect(rolesSeen(['director', 'auditor', 'administrator'], ['policy-officer'])).toEqual(['director']);
    expect(rolesSeen(['auditor', 'policy-officer'], ['policy-officer', 'auditor'])).toEqual(['auditor', 'policy-officer']);
  });

  it('shows nothing of what that person is to reach, nor what is theirs alone', () => {
    expect([usualAudiences('individual-plan', seen), Object.keys(usualAudiences('individual-plan', director)).length]).toEqual([{}, 3]);
    expect(usualAudiences('stage-return', seen)).not.toHaveProperty('about-a-person');
    expect(readerOf(seen)).toMatchObject({ posts: director.postIds, person: null });
    for (const path of ['/inbox', '/account/sessions', '/your-data', '/your-data/download', '/plans/individual/x', '/history/individual-plan/x', '/search', '/views']) expect([path, isOpenToViewer({ method: 'GET', path })]).toEqual([path, false]);
    expect(isOpenToViewer({ method: 'GET', path: '/plans/service/x' })).toBe(true);
  });
});
