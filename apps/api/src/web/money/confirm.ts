import type { Refusal } from '@golden-thread/domain/shared/outcome';
import type { MoneyRefusals } from '@golden-thread/domain/money/refusals';
import type { Page } from '../kit';

/** The page of a form that was refused, with a box to confirm what surprises where that was the reason. */
export const askToConfirm = (page: Page, refusal: Refusal, surprise: keyof MoneyRefusals): Page => (refusal.code === surprise ? page.with({ confirm: true }) : page);
