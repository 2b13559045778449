import type { Page } from 'playwright-core';
import { noFaultsOn } from './no-faults-on';

const phone = { width: 320, height: 700 };

/** The same page at 320 px: nothing sticks out, and axe finds nothing. The width is as before afterwards. */
export async function fitsAPhone(page: Page): Promise<void> {
  const before = page.viewportSize();
  await page.setViewportSize(phone);
  const wider = Number(await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth'));
  if (wider > 0) throw new Error(`The page ${page.url()} is ${wider} px wider than a phone.`);
  await noFaultsOn(page);
  if (before) await page.setViewportSize(before);
}
