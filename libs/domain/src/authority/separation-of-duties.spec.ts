import type { PersonId } from '../shared/id';
import { anId } from '../shared/testing/an-id';
import type { Actor } from './actor';
import { isSelfApproval, contributorsOf } from './separation-of-duties';

const actor = (personId: PersonId | null, onBehalfOf?: PersonId): Actor => ({
  councilId: anId('c'),
  personId,
  name: '',
  roles: ['director'],
  postIds: [anId('post-1'), anId('post-2')],
  via: personId === null ? 'engine' : 'token',
  ...(onBehalfOf === undefined ? {} : { onBehalfOf: { personId: onBehalfOf, name: '', postId: anId('post-3') } }),
});

describe('nobody decides what they submitted', () => {
  it('lets another person decide', () => {
    expect(isSelfApproval(actor(anId('daria')), [anId('sam')])).toBe(false);
  });

  it('stops the author, whatever post or token they act through', () => {
    expect(isSelfApproval(actor(anId('sam')), [anId('sam')])).toBe(true);
  });

  it('stops the author acting as the deputy of the one who should decide', () => {
    expect(isSelfApproval(actor(anId('sam'), anId('daria')), [anId('sam')])).toBe(true);
  });

  it('stops a deputy who stands in for the author', () => {
    expect(isSelfApproval(actor(anId('dep'), anId('sam')), [anId('sam')])).toBe(true);
  });

  it('stops the holder from deciding what a deputy submitted in their name', () => {
    expect(isSelfApproval(actor(anId('sam')), contributorsOf(actor(anId('dep'), anId('sam'))))).toBe(true);
  });

  it('does not take two unknown persons for the same one', () => {
    expect(isSelfApproval(actor(null), [null, undefined])).toBe(false);
  });
});
