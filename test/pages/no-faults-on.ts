import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

/** @throws Error that lists what axe finds on the page as it stands. */
export async function noFaultsOn(page: Page): Promise<void> {
  // Our pages have no frames, so axe needs no page of its own to bring their answers together; and only what is wrong is wanted.
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).options({ resultTypes: ['violations'] }).analyze();
  const faults = violations.map(({ id, help, nodes }) => `${id}: ${help}\n    ${nodes.map((node) => node.html).join('\n    ')}`);
  if (faults.length > 0) throw new Error(`axe finds on ${page.url()}:\n  ${faults.join('\n  ')}`);
}
