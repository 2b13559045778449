import { Turns } from './turns';

const run = { councilId: 'c1', subjectId: 's1' };

describe('turns', () => {
  it('may be in any phase before the first look, then only in the one it was found in', () => {
    const turns = new Turns<'drafting' | 'watching'>(run);
    expect(turns.mayBeIn(['watching'])).toBe(true);
    turns.note(0, { phase: 'drafting', handled: 1, waitMs: null });
    expect(turns.mayBeIn(['watching'])).toBe(false);
    expect(turns.mayBeIn(['drafting'])).toBe(true);
  });

  it('enters a new chapter when the chapter named by a turn changes, not with the first one', () => {
    const turns = new Turns(run);
    turns.note(0, { phase: 'open', handled: 1, waitMs: 5, chapter: 'q1' });
    expect(turns.entersNewChapter).toBe(false);
    turns.note(0, { phase: 'open', handled: 2, waitMs: 5, chapter: 'q2' });
    expect(turns.entersNewChapter).toBe(true);
  });

  it('hands the next run where it stood and what it had heard', () => {
    const turns = new Turns(run);
    turns.nudges.hear(4);
    turns.note(4, { phase: 'open', handled: 3, waitMs: 5, chapter: 'q1' });
    expect(turns.nextRun).toEqual({ ...run, soFar: { phase: 'open', chapter: 'q1', nudges: { heard: 4, handled: 4 } } });
    expect(new Turns(turns.nextRun).mayBeIn(['other'])).toBe(false);
  });
});
