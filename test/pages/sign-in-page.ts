import type { Page } from 'playwright-core';
import { noFaultsOn } from './page-object';

/** Signs somebody in through the development identity provider, by their name on its list. */
export async function signInAs(page: Page, origin: string, name: string): Promise<void> {
  await page.goto(new URL('/sign-in', origin).href);
  await noFaultsOn(page);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByRole('button', { name: `Sign in as ${name}`, exact: true }).click();
  await page.waitForURL(new RegExp(`^${origin}/`));
}

/** Ends the session, so that the next person can sign in. */
export async function signOut(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Sign out' }).click();
  await page.waitForURL(/signed-out|sign-in/);
}
