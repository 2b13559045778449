import type { Command } from '../command';
import { auditVerifyCommand } from './audit-verify';
import { benchCommand } from './bench';
import { importCommand } from './import';
import { liveTheYearCommand } from './live-the-year';
import { migrateCommand } from './migrate';
import { tokenCommand } from './token';

/** Every command by its name, in the order in which help lists them. */
export const commands: Readonly<Record<string, Command>> = {
  migrate: migrateCommand,
  import: importCommand,
  'live-the-year': liveTheYearCommand,
  token: tokenCommand,
  'audit-verify': auditVerifyCommand,
  bench: benchCommand,
};
