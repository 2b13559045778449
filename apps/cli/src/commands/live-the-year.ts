import type { FilePlaces } from '@golden-thread/application/document/open-file-store';
import { shortDate } from '@golden-thread/domain/calendar/date-format';
import { type Command, needsOfUseCases } from '../command';
import type { ApplicationConfig } from '../config';
import { story, toTheEndOfJune } from '../story/acts/story';
import type { Act } from '../story/cast';
import type { ProgressListener } from '../story/live-the-acts';
import { liveTheYear } from '../story/live-the-year';

interface Screen {
  readonly isTTY?: boolean;
  write(text: string): unknown;
}

/** One line for each act: its number, day, what happens, and the seconds that have gone by since the start. */
function showProgress(screen: Screen): ProgressListener & { end(lived: number): void } {
  const began = Date.now();
  const seconds = (): string => `${((Date.now() - began) / 1000).toFixed(1)} s`;
  let line = '';
  return {
    act: (act: Act, number, of) => {
      line = `${String(number).padStart(2)}/${of}  ${shortDate(act.on).padEnd(12)} ${act.summary}`;
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

/** Has the example council live its year: the real use cases and workflows, under its own clock. Needs a running worker. */
export const liveTheYearCommand: Command<keyof ApplicationConfig | keyof FilePlaces> = {
  summary: 'let the example council live its year, or go on where it was cut short',
  usage: 'live-the-year [--to-june]',
  needs: [...needsOfUseCases, 'filesFolder', 'filesBucket'],
  run: async (words, config) => {
    const progress = showProgress(process.stdout);
    const acts = words.includes('--to-june') ? [...story, ...toTheEndOfJune] : story;
    progress.end(await liveTheYear(config, acts, progress));
    return 0;
  },
};
