import { AddLinePage, ReviseLinePage } from './budget-line.page';
import { CarryForwardPage } from './carry-forward.page';
import { ConfirmLedgerPage, LoadLedgerPage } from './load-ledger.page';
import { MoneyRulesPage, NameAccountantPage } from './money-rules.page';
import { LedgerPreviewPage } from './ledger-preview.page';
import { ListMoneyPage } from './list-money.page';
import { ShowServiceMoneyPage } from './show-service-money.page';
import { DecideVirementPage, ProposeVirementPage } from './virement.page';

/** Named addresses stand before those with a parameter in the same place. */
export const moneyPages = [
  ListMoneyPage, MoneyRulesPage, LoadLedgerPage, LedgerPreviewPage, ShowServiceMoneyPage, AddLinePage, NameAccountantPage, ConfirmLedgerPage, CarryForwardPage, ReviseLinePage,
  ProposeVirementPage, DecideVirementPage,
];
