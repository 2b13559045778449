import type { Page } from 'playwright-core';
import { noFaultsOn } from '../pages/no-faults-on';

const phone = { width: 320, height: 700 };
/** A laptop on which everything is drawn at twice its size, as browsers do it. */
const zoomed = { width: 640, height: 450 };

const overflow = `document.documentElement.scrollWidth - document.documentElement.clientWidth`;

/**
 * What is drawn in a colour of ours that the reader's background swallows: less than 3 to 1 beside it. Text is given the reader's colours by the browser, a
 * drawing is not; a drawing that keeps a ground of its own may keep its colours too.
 */
const swallowed = `(() => {
  const numbers = (colour) => (colour.match(/[\\d.]+/g) ?? []).map(Number);
  const light = (colour) => {
    const [x, y, z] = numbers(colour).map((one) => (one / 255 <= 0.04045 ? one / 255 / 12.92 : ((one / 255 + 0.055) / 1.055) ** 2.4));
    return 0.2126 * x + 0.7152 * y + 0.0722 * z;
  };
  const hasGround = (svg) => (numbers(getComputedStyle(svg).backgroundColor)[3] ?? 1) > 0;
  const ground = light(getComputedStyle(document.body).backgroundColor);
  const contrast = (one) => (Math.max(one, ground) + 0.05) / (Math.min(one, ground) + 0.05);
  const drawn = [...document.querySelectorAll('main svg text, .gt-status__shape > *')].filter((one) => one.getBoundingClientRect().width > 0 && !hasGround(one.ownerSVGElement));
  return drawn.filter((one) => {
    const colours = [getComputedStyle(one).fill, getComputedStyle(one).stroke].filter((colour) => colour !== 'none');
    return colours.every((colour) => contrast(light(colour)) < 3);
  }).map((one) => (one.textContent.trim() || one.closest('.gt-status')?.innerText || 'a drawing').slice(0, 30)).slice(0, 3);
})()`;

/** Fields that stand in nobody's sight, and forms that nobody can send. */
const unusable = `[...document.querySelectorAll('main form')].flatMap((form) => {
  const isSeen = (one) => one.getClientRects().length > 0 || one.closest('details:not([open])') !== null;
  const fields = [...form.querySelectorAll('input:not([type=hidden]), select, textarea')].filter((one) => !isSeen(one)).map((one) => 'hides the field ' + one.name);
  const buttons = [...document.querySelectorAll('button, input[type=submit]')].filter((one) => one.form === form && one.type === 'submit' && isSeen(one));
  return [...fields, ...(buttons.length === 0 ? ['has a form without a button, to ' + form.action] : [])];
}).slice(0, 3)`;

/** What a page lacks as it stands open: its heading; for axe and on a phone; at twice its size; in colours that the reader forces on it. */
export async function faultsWithScripts(page: Page): Promise<string[]> {
  const faults: string[] = [];
  const headings = await page.locator('h1').count();
  if (headings !== 1) faults.push(`has ${headings} h1`);
  await page.setViewportSize(phone);
  await noFaultsOn(page, 'wcag').catch((error: unknown) => faults.push(String(error)));
  faults.push(...(await tooWide(page, 'than a phone')));
  await page.setViewportSize(zoomed);
  faults.push(...(await tooWide(page, 'than a laptop at twice the size')));
  await page.emulateMedia({ forcedColors: 'active', colorScheme: 'dark' });
  for (const text of (await page.evaluate(swallowed)) as string[]) faults.push(`cannot be read in forced colours: "${text}"`);
  await page.emulateMedia({ forcedColors: null, colorScheme: null });
  return faults;
}

async function tooWide(page: Page, than: string): Promise<string[]> {
  const wider = Number(await page.evaluate(overflow));
  return wider > 0 ? [`is ${wider} px wider ${than}`] : [];
}

/** Whether something can be sent from a page. */
export const hasForms = async (page: Page): Promise<boolean> => (await page.locator('main form').count()) > 0;

/** What a page with forms lacks for whoever has no scripts: fields that only a script shows, a form that only a script sends. */
export async function faultsWithoutScripts(page: Page, address: string): Promise<string[]> {
  const answer = await page.goto(address, { waitUntil: 'domcontentloaded' });
  if (answer?.status() !== 200) return [`answers ${answer?.status()} without script`];
  return ((await page.evaluate(unusable)) as string[]).map((fault) => `${fault}, without script`);
}
