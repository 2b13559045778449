import { longDate } from '@golden-thread/domain/calendar';
import type { Clash } from '@golden-thread/domain/timetable';
import { clashWords } from './words';

/** Clashes as people read them, those that block first. */
export const clashLines = (clashes: readonly Clash[], titles: (stage: string) => string): readonly { text: string; blocks: boolean }[] =>
  clashes
    .map(({ code, stage, blocks, date, other, limit }) => ({
      blocks,
      text: `“${titles(stage)}” ${clashWords[code]({
        date: date === undefined ? '' : longDate(date),
        other: other === undefined ? '' : titles(other),
        limit: limit === undefined ? '' : longDate(limit),
      })}`,
    }))
    .sort((a, b) => Number(b.blocks) - Number(a.blocks));
