import type { Page } from 'playwright-core';
import { join } from 'node:path';

let drawn = 0;

/** Where JOURNEY_PICTURES names a folder, every page that a journey arrives at is drawn into it, in order. */
export async function drawPage(page: Page, h1: string): Promise<void> {
  const folder = process.env['JOURNEY_PICTURES'];
  if (!folder) return;
  drawn += 1;
  const name = `${String(drawn).padStart(3, '0')} ${h1.replaceAll(/[^\w ]/g, '').slice(0, 60)}`;
  await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true });
}
