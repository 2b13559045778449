/**
 * `npm run homes`: draws the home of one person of each role into docs/images, for the README, from the example council as it runs here
 * (`npm start` in another terminal, with the same settings of ports). Pictures are small: 720 px wide, the head of the page alone.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { findChromium } from './chromium.mjs';
import { readSettings, REPOSITORY } from './settings.mjs';

/** One person of each role, by the name that the sign-in page lists. */
const people = {
  'policy-officer': 'Amara Nwosu',
  'chief-executive': 'Helen Adeyemi',
  director: 'Ruth Calloway',
  'head-of-service': 'Daniel Okafor',
  'unit-manager': 'Leanne Hopcroft',
  employee: 'Chloe Barraclough',
  'scrutiny-chair': 'Cllr Patricia Lindqvist',
  'cabinet-member': 'Cllr Jean Whitlock',
  'committee-chair': 'Cllr Mohammed Aslam',
  auditor: 'Beatrix Hargreaves',
  administrator: 'Lewis Tennant',
  operator: 'Sanjay Mistry',
  'democratic-services': 'Jagdeep Pollard',
};

/** As people meet it on a laptop; drawn at 0.6 of that. */
const view = { width: 1200, height: 1300, scale: 0.6 };

const settings = readSettings(process.env);
const origin = `http://localhost:${settings.ports.web}`;
const folder = join(REPOSITORY, 'docs', 'images');
const { executablePath, args, env } = await findChromium(settings.cacheFolder);
const browser = await chromium.launch({ executablePath, args, env: { ...process.env, ...env } });
try {
  mkdirSync(folder, { recursive: true });
  for (const [role, name] of Object.entries(people)) await drawHome(role, name);
} finally {
  await browser.close();
}

/** @param {string} role @param {string} name */
async function drawHome(role, name) {
  const context = await browser.newContext({ viewport: { width: view.width, height: view.height }, deviceScaleFactor: view.scale });
  const page = await context.newPage();
  await page.goto(`${origin}/sign-in`);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByRole('button', { name: `Sign in as ${name}`, exact: true }).click();
  await page.waitForURL(`${origin}/**`);
  await page.goto(`${origin}/home`);
  await page.screenshot({ path: join(folder, `home-${role}.jpg`), type: 'jpeg', quality: 72 });
  console.log(`docs/images/home-${role}.jpg: ${name}`);
  await context.close();
}
