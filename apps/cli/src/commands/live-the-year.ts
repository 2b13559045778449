import { type Command, needsOfUseCases } from '../command';
import type { ApplicationConfig } from '../config';
import { story } from '../story/acts';
import { toTheEndOfJune } from '../story/acts/to-the-end-of-june';
import { liveTheYear } from '../story/live-the-year';
import { showProgress } from '../story/show-progress';

/** Has the example council live its year: the real use cases and workflows, under its own clock. Needs a running worker. */
export const liveTheYearCommand: Command<keyof ApplicationConfig> = {
  does: 'let the example council live its year, or go on where it was cut short',
  usage: 'live-the-year [--to-june]',
  needs: needsOfUseCases,
  run: async (words, config) => {
    const progress = showProgress(process.stdout);
    const acts = words.includes('--to-june') ? [...story, ...toTheEndOfJune] : story;
    progress.end(await liveTheYear(config, acts, progress));
    return 0;
  },
};
