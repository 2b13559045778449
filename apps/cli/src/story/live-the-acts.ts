import type { Database } from '@golden-thread/persistence';
import type { Act } from './act';
import { Cast } from './cast';
import { livedActs, noteLived } from './lived-acts';
import { moveClockTo } from './move-clock-to';
import { StoryStuck } from './story-stuck';

/** Told of each act: before the clock moves to it, while it moves, and when it has been lived. */
export interface Watching {
  act(act: Act, number: number, of: number): void;
  moving(steps: number): void;
  lived(act: Act): void;
}

const inOrder = (acts: readonly Act[]): readonly Act[] => {
  const late = acts.find((act, index) => index > 0 && act.on < acts[index - 1]!.on);
  if (late) throw new StoryStuck(`The act ${late.key} stands after a later one.`);
  return acts;
};

/**
 * Lives the acts that have not been lived yet, one after the other: the clock is moved to the day by the worker's driver, with
 * everything that the real workflows do on the way; then the people act. Cut short, it goes on where it was.
 */
export async function liveTheActs(database: Database, councilId: string, acts: readonly Act[], watching: Watching): Promise<number> {
  const lived = await livedActs(database, councilId, inOrder(acts));
  const toLive = acts.filter(({ key }) => !lived.has(key));
  for (const act of toLive) {
    watching.act(act, acts.indexOf(act) + 1, acts.length);
    const cast = new Cast(database, councilId, act.key);
    await cast.engineFollows();
    const today = await cast.look((reading) => Promise.resolve(reading.today));
    if (today < act.on) await moveClockTo(cast, act.on, (steps) => watching.moving(steps));
    await act.play(cast);
    await cast.engineFollows();
    await noteLived(database, councilId, act);
    watching.lived(act);
  }
  return toLive.length;
}
