import type { Browser } from 'playwright-core';
import { ClockPage } from '../pages/clock-page';
import { Keyboard } from '../pages/keyboard';
import { PageObject } from '../pages/page-object';
import { liveToJune } from '../stack/lived-to-june';
import { openBrowser } from '../stack/open-browser';
import { People } from '../stack/people';
import { testStack } from '../stack/test-stack';

/** The round of the second quarter of 2027/28 is open, and its reviews are asked for. */
const day = { iso: '2027-10-04', typed: '4 October 2027' };

/**
 * What people do most, with Tab, Enter, Space and the arrows alone: each stop on the way must be seen to have the focus, in the order of the page, and none may
 * catch it (`Keyboard`). WCAG 2.2: 2.1.1, 2.1.2, 2.4.3, 2.4.7.
 */
describe('without a mouse', () => {
  const { PUBLIC_URL } = testStack();
  let browser: Browser;
  let people: People;

  beforeAll(async () => {
    const { owner, close } = await liveToJune();
    const [council] = (await owner.query<{ day: string }>(`select to_char(clock_at at time zone 'Europe/London', 'YYYY-MM-DD') as day from council`)).rows;
    await close();
    browser = await openBrowser();
    people = new People(browser, PUBLIC_URL);
    if (council!.day < day.iso) await (await new ClockPage(await people.as('Amara Nwosu')).open()).moveTo(day.typed);
  }, 300_000);
  afterAll(() => browser.close());

  const openedBy = async (name: string, path: string): Promise<{ readonly keys: Keyboard; readonly h1: () => Promise<string>; readonly text: () => Promise<string> }> => {
    const { page, origin } = await people.as(name);
    await page.goto(new URL(path, origin).href);
    return { keys: new Keyboard(page), h1: async () => (await page.locator('h1').first().innerText()).trim(), text: () => page.locator('main').innerText() };
  };

  it('anybody comes to the search from any page, and on to what was found', async () => {
    const { keys, h1 } = await openedBy('Callum Reid', '/home');
    await keys.press('/');
    expect((await keys.focused())?.name).toBe('Search Golden Thread');
    await keys.writeHere('repairs finished');
    await keys.enterHere();
    expect(await h1()).toBe('Search for “repairs finished”');
    await keys.enter(/^HOU1: Repairs finished/);
    expect(await h1()).toMatch(/Repairs finished in their target time$/);
  });

  it('a manager completes the quarter’s return, section by section, and submits it', async () => {
    const { page } = await people.as('Joanne Mapplebeck');
    const { keys, h1, text } = await openedBy('Joanne Mapplebeck', '/tasks');
    await keys.enter(/^Complete the service review: /);
    await keys.enter('Measures', 'main a');
    for (let sections = 0; /^(Measures|Actions|Risks|Budget)/.test(await h1()) && sections < 6; sections += 1) {
      for (const _action of await page.getByRole('radio', { name: 'On course', exact: true }).all()) await keys.chooseAmong('On course');
      await keys.write(/./, 'Nothing to add beside the figures.', 'textarea#text');
      await keys.enter('Save and go on');
    }
    await new PageObject(await people.as('Joanne Mapplebeck'), { h1: 'Issues from the corporate review' }).arrived();
    for (const _issue of await page.locator('textarea[id^="issues-"]').all()) await keys.write(/./, 'It is in hand.', 'textarea[id^="issues-"]');
    await keys.enter('Save and return to the list');
    await keys.enter('Check and submit');
    await keys.enter('Submit review');
    expect(await text()).toContain('Written by Joanne Mapplebeck.');
  });

  it('the director signs it off', async () => {
    const { keys, text } = await openedBy('Imran Qureshi', '/tasks');
    await keys.enter(/^Sign off the service review: .*Waste/);
    await keys.choose('Sign off');
    await keys.enter('Record the decision');
    expect(await text()).toMatch(/Waste and Recycling/);
  });

  it('somebody is named with the help of what is suggested while it is typed, and the field lets go', async () => {
    const { page } = await people.as('Callum Reid');
    const { keys } = await openedBy('Callum Reid', '/account/absence');
    const named = page.getByLabel('Who stands in', { exact: true });
    await keys.write('Who stands in', 'joanne mapp');
    await page.locator('.autocomplete__option', { hasText: 'Joanne Mapplebeck' }).first().waitFor();
    await keys.press('ArrowDown');
    await page.locator('.autocomplete__option--focused').waitFor();
    await keys.press('Enter');
    await page.locator('.autocomplete__menu--hidden').waitFor({ state: 'attached' });
    expect(await named.inputValue()).toBe('Joanne Mapplebeck');
    await keys.tabTo('Reason');
  });
});
