import type { Command } from '../command';
import { importCommand } from './import';
import { migrateCommand } from './migrate';

/** Every command by its name, in the order in which help lists them. */
export const commands: Readonly<Record<string, Command>> = {
  migrate: migrateCommand,
  import: importCommand,
};
