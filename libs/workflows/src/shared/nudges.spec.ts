import { Nudges } from './nudges';

describe('nudges', () => {
  it('keeps the highest version heard, in whatever order they come', () => {
    const nudges = new Nudges();
    nudges.hear(3);
    nudges.hear(2);
    expect(nudges.soFar).toEqual({ heard: 3, handled: 0 });
    expect(nudges.waiting).toBe(true);
  });

  it('asks for another turn when a newer nudge came while the turn ran', () => {
    const nudges = new Nudges({ heard: 1, handled: 0 });
    nudges.hear(2);
    nudges.settle(1, 1);
    expect(nudges.waiting).toBe(true);
  });

  it('asks for none when the turn had already read what that nudge was about', () => {
    const nudges = new Nudges({ heard: 1, handled: 0 });
    nudges.hear(2);
    nudges.settle(1, 2);
    expect(nudges.waiting).toBe(false);
  });

  it('does not turn for ever when the row knows a lower version than was heard', () => {
    const nudges = new Nudges({ heard: 9, handled: 0 });
    nudges.settle(9, 4);
    expect(nudges.waiting).toBe(false);
  });
});
