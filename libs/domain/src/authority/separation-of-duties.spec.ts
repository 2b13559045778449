import type { Actor } from './actor';
import { isSelfApproval, contributorsOf } from './separation-of-duties';

const actor = (personId: string | null, onBehalfOf?: string): Actor => ({
  councilId: 'c',
  personId,
  name: '',
  roles: ['director'],
  postIds: ['post-1', 'post-2'],
  via: personId === null ? 'engine' : 'token',
  ...(onBehalfOf === undefined ? {} : { onBehalfOf: { personId: onBehalfOf, name: '', postId: 'post-3' } }),
});

describe('nobody decides what they submitted', () => {
  it('lets another person decide', () => {
    expect(isSelfApproval(actor('daria'), ['sam'])).toBe(false);
  });

  it('stops the author, whatever post or token they act through', () => {
    expect(isSelfApproval(actor('sam'), ['sam'])).toBe(true);
  });

  it('stops the author acting as the deputy of the one who should decide', () => {
    expect(isSelfApproval(actor('sam', 'daria'), ['sam'])).toBe(true);
  });

  it('stops a deputy who stands in for the author', () => {
    expect(isSelfApproval(actor('dep', 'sam'), ['sam'])).toBe(true);
  });

  it('stops the holder from deciding what a deputy submitted in their name', () => {
    expect(isSelfApproval(actor('sam'), contributorsOf(actor('dep', 'sam')))).toBe(true);
  });

  it('does not take two unknown persons for the same one', () => {
    expect(isSelfApproval(actor(null), [null, undefined])).toBe(false);
  });
});
