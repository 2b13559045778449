import { ChangeReadingRulePage } from './change-reading-rule.page';
import { ShowReadingRulesPage } from './show-reading-rules.page';

/** Every page about who may do and read what. */
export const authorityPages = [ShowReadingRulesPage, ChangeReadingRulePage];
