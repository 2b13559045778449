import { chromium, type Browser } from 'playwright-core';

/**
 * Starts the Chromium that was found before the journeys. Take pages from `browser.newContext()`: axe needs a context of its own.
 * @throws an Error where none was looked for: journeys run through jest.config.cjs.
 */
export async function openBrowser(): Promise<Browser> {
  const found = process.env['TEST_BROWSER'];
  if (!found) throw new Error('TEST_BROWSER is not set: journeys run through jest.config.cjs, which finds a Chromium.');
  const { executablePath, args, env } = JSON.parse(found) as { executablePath: string; args: string[]; env: Record<string, string> };
  return chromium.launch({ executablePath, args, env: { ...process.env, ...env } as Record<string, string> });
}
