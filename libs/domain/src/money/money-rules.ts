import type { PostId } from '../shared/id';
import { type LedgerColumns, usualLedgerColumns } from './ledger';
import { type DelegationLimits, usualLimits } from './virement';

/** How a council keeps its money, as far as the sources leave it the choice. */
export interface MoneyRules extends DelegationLimits {
  /** Who answers as section 151 officer; null while the council has not said so. */
  readonly section151PostId: PostId | null;
  /** How the ledger's extract calls its columns. */
  readonly columns: LedgerColumns;
}

/** The rules of a council that has chosen nothing. */
export const usualMoneyRules: MoneyRules = { ...usualLimits, section151PostId: null, columns: usualLedgerColumns };
