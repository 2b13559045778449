import { reviewTransitions, roundTransitions } from './transitions';

/** Every state that the moves can lead to from a beginning. */
function reachable(start: string, moves: readonly { from: string; to: string }[]): Set<string> {
  const seen = new Set([start]);
  for (let before = 0; before !== seen.size;) {
    before = seen.size;
    for (const { from, to } of moves) if (seen.has(from)) seen.add(to);
  }
  return seen;
}

describe('the states of a round and of a service review', () => {
  it('reaches every state of a review, and has one answer for each act in each state', () => {
    expect(reachable('open', reviewTransitions)).toEqual(new Set(['open', 'submitted', 'returned', 'signed-off', 'missed', 'kept']));
    expect(new Set(reviewTransitions.map(({ from, act }) => `${from} ${act}`)).size).toBe(reviewTransitions.length);
  });

  it('reaches every state of a round', () => {
    expect(reachable('open', roundTransitions)).toEqual(new Set(['open', 'closed', 'concluded']));
  });

  it('never leaves a signed-off or kept review', () => {
    expect(reviewTransitions.filter(({ from }) => ['signed-off', 'kept'].includes(from))).toEqual([]);
  });
});
