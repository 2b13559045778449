import { shortDate } from '@golden-thread/domain/calendar';
import type { Act } from './act';
import type { Watching } from './live-the-acts';

interface Screen {
  readonly isTTY?: boolean;
  write(text: string): unknown;
}

/** One line for each act: its number, day, what happens, and the seconds that have gone by since the start. */
export function showProgress(screen: Screen): Watching & { end(lived: number): void } {
  const began = Date.now();
  const seconds = (): string => `${((Date.now() - began) / 1000).toFixed(1)} s`;
  let line = '';
  return {
    act: (act: Act, number, of) => {
      line = `${String(number).padStart(2)}/${of}  ${shortDate(act.on).padEnd(12)} ${act.says}`;
      if (screen.isTTY) screen.write(`\r\u001b[K${line}`);
    },
    moving: (steps) => {
      if (screen.isTTY) screen.write(`\r\u001b[K${line}  (clock, stop ${steps})`);
    },
    lived: () => {
      screen.write(`${screen.isTTY ? '\r\u001b[K' : ''}${line}  ${seconds()}\n`);
    },
    end: (lived) => {
      screen.write(lived === 0 ? 'The year has been lived already.\n' : `The year has been lived: ${lived} acts in ${seconds()}.\n`);
    },
  };
}
