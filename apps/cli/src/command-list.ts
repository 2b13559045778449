import type { Command } from './command';
import { auditVerifyCommand } from './commands/audit-verify';
import { backupCommand } from './commands/backup';
import { benchCommand } from './commands/bench';
import { exportCommand } from './commands/export';
import { importCommand } from './commands/import';
import { keysCommand } from './commands/keys';
import { liveTheYearCommand } from './commands/live-the-year';
import { migrateCommand } from './commands/migrate';
import { reportingCommand } from './commands/reporting';
import { restoreCommand } from './commands/restore';
import { tokenCommand } from './commands/token';

/** Every command by its name, in the order in which help lists them. */
export const commands: Readonly<Record<string, Command>> = {
  migrate: migrateCommand,
  export: exportCommand,
  import: importCommand,
  'live-the-year': liveTheYearCommand,
  token: tokenCommand,
  'audit-verify': auditVerifyCommand,
  keys: keysCommand,
  backup: backupCommand,
  restore: restoreCommand,
  reporting: reportingCommand,
  bench: benchCommand,
};
