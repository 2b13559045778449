import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

/**
 * GOV.UK Frontend says of a radio or tick box that shows further fields whether they are shown: screen readers read it out, and the ARIA
 * standard does not know it there yet. Its makers keep it, and so do we.
 */
const revealsMore = /govuk-(radios|checkboxes)__input.*aria-controls="conditional-/;

/** What WCAG 2.2 asks at A and AA. */
const wcag = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/**
 * `all`: what axe knows, its advice included, and the size of targets, which it leaves out of itself; `wcag`: what WCAG 2.2 asks at A and AA, where hundreds of pages are looked at.
 *
 * @throws Error that lists what axe finds on the page as it stands.
 */
export async function noFaultsOn(page: Page, rules: 'all' | 'wcag' = 'all'): Promise<void> {
  // Our pages have no frames, so axe needs no page of its own to bring their answers together; and only what is wrong is wanted.
  const asked = rules === 'wcag' ? { runOnly: { type: 'tag' as const, values: wcag } } : { rules: { 'target-size': { enabled: true } } };
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).options({ resultTypes: ['violations'], ...asked }).analyze();
  const faults = violations.flatMap(({ id, help, nodes }) => {
    const wrong = nodes.map(({ html }) => html).filter((html) => !(id === 'aria-allowed-attr' && revealsMore.test(html)));
    return wrong.length === 0 ? [] : [`${id}: ${help}\n    ${wrong.join('\n    ')}`];
  });
  if (faults.length > 0) throw new Error(`axe finds on ${page.url()}:\n  ${faults.join('\n  ')}`);
}
