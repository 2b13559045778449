import type { Page } from 'playwright-core';
import { noFaultsOn } from './no-faults-on';

/** Signs somebody in through the development identity provider, by their name on its list. */
export async function signInAs(page: Page, origin: string, name: string, scripts = true): Promise<void> {
  await page.goto(new URL('/sign-in', origin).href);
  if (scripts) await noFaultsOn(page);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByRole('button', { name: `Sign in as ${name}`, exact: true }).click();
  await page.waitForURL(new RegExp(`^${origin}/`));
}

/** The names that the development identity provider lists, without signing anybody in. */
export async function peopleListed(page: Page, origin: string): Promise<string[]> {
  await page.goto(new URL('/sign-in', origin).href);
  await page.getByRole('button', { name: 'Sign in' }).click();
  const buttons = await page.getByRole('button', { name: /^Sign in as / }).allTextContents();
  return buttons.map((text) => text.trim().replace(/^Sign in as /, ''));
}
