import type { Actor } from './actor';
import { decidedByOwnHand, handsOf } from './separation-of-duties';

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
    expect(decidedByOwnHand(actor('daria'), ['sam'])).toBe(false);
  });

  it('stops the author, whatever post or token they act through', () => {
    expect(decidedByOwnHand(actor('sam'), ['sam'])).toBe(true);
  });

  it('stops the author acting as the deputy of the one who should decide', () => {
    expect(decidedByOwnHand(actor('sam', 'daria'), ['sam'])).toBe(true);
  });

  it('stops a deputy who stands in for the author', () => {
    expect(decidedByOwnHand(actor('dep', 'sam'), ['sam'])).toBe(true);
  });

  it('stops the holder from deciding what a deputy submitted in their name', () => {
    expect(decidedByOwnHand(actor('sam'), handsOf(actor('dep', 'sam')))).toBe(true);
  });

  it('does not take two unknown persons for the same one', () => {
    expect(decidedByOwnHand(actor(null), [null, undefined])).toBe(false);
  });
});
