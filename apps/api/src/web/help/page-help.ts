/** The "?" of every page: what it is for, who sees it, and what happens next. One table by view; a check keeps it complete. */

import { helpOfAccount } from './help-of-account';
import { helpOfAdministration } from './help-of-administration';
import { helpOfPlanning } from './help-of-planning';
import { helpOfPerformance } from './help-of-performance';
import type { PageHelp } from './readers';

/** By view, such as `recovery/decision`. */
export const pageHelp: Readonly<Record<string, PageHelp>> = { ...helpOfAccount, ...helpOfAdministration, ...helpOfPlanning, ...helpOfPerformance };
