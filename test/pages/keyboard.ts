import type { Page } from 'playwright-core';

/** What has the focus, as somebody without a mouse meets it. */
interface Focused {
  /** What it is called, by its text or its label. */
  readonly name: string;
  /** Whether it is seen that it has the focus: by an outline, a shadow or another colour than it has without. */
  readonly isSeen: boolean;
  /** Where it stands among all that is on the page. */
  readonly place: number;
  readonly isInPage: boolean;
  readonly isAmong: boolean;
}

/** More stops than any page of ours has. */
const stopsAtMost = 400;

/**
 * Somebody who works with Tab, Enter, Space and the arrows alone. On each stop it is checked that the focus is seen, that it goes down the page in the order in
 * which things stand there, and that it goes on: what cannot be left is a trap.
 */
export class Keyboard {
  constructor(private readonly page: Page) {}

  /** Goes on with Tab until something has the focus that is called so, and is one of those. @throws where the focus is not seen, leaps, is caught, or never comes there */
  async tabTo(name: string | RegExp, among = '*'): Promise<void> {
    let before: Focused | undefined;
    for (let stops = 0; stops < stopsAtMost; stops += 1) {
      await this.page.keyboard.press('Tab');
      const now = await this.focused(among);
      if (now === undefined) throw new Error(`Nothing called ${String(name)} can be reached with Tab on ${this.page.url()}; the last stop was ${before?.name ?? 'none'}.`);
      if (!now.isSeen || !now.isInPage) throw new Error(`It is not seen that ${now.name} has the focus on ${this.page.url()}.`);
      if (before !== undefined && now.place === before.place) throw new Error(`The focus is caught in ${now.name} on ${this.page.url()}.`);
      if (before !== undefined && now.place < before.place) throw new Error(`The focus leaps back from ${before.name} to ${now.name} on ${this.page.url()}.`);
      if (now.isAmong && (typeof name === 'string' ? now.name === name : name.test(now.name))) return;
      before = now;
    }
    throw new Error(`${stopsAtMost} stops did not lead to ${String(name)} on ${this.page.url()}.`);
  }

  /** Goes to a link or a button and presses Enter; waits for the page that it leads to. */
  async enter(name: string | RegExp, among = '*'): Promise<void> {
    await this.tabTo(name, among);
    await this.enterHere();
  }

  async enterHere(): Promise<void> {
    const left = this.page.waitForEvent('framenavigated');
    await this.page.keyboard.press('Enter');
    await left;
    await this.page.waitForLoadState();
  }

  /** Goes to a field and writes in it, in place of what stands there; where several are called alike, to the next that is one of those. */
  async write(field: string | RegExp, text: string, among = '*'): Promise<void> {
    await this.tabTo(field, among);
    await this.writeHere(text);
  }

  async writeHere(text: string): Promise<void> {
    await this.page.keyboard.press('ControlOrMeta+A');
    await this.page.keyboard.type(text);
  }

  /** Goes to a choice, of radio buttons the first, and takes it with Space. */
  async choose(name: string | RegExp): Promise<void> {
    await this.tabTo(name);
    await this.page.keyboard.press('Space');
  }

  /** Goes to the next question with radio buttons, of which Tab reaches one alone, and on to a choice with the arrows. */
  async chooseAmong(name: string): Promise<void> {
    await this.tabTo(/./, 'input[type=radio]');
    await this.page.keyboard.press('Space');
    for (let downs = 0; (await this.focused())?.name !== name; downs += 1) {
      if (downs > 10) throw new Error(`The arrows do not lead to ${name} on ${this.page.url()}.`);
      await this.page.keyboard.press('ArrowDown');
    }
  }

  press(...keys: readonly string[]): Promise<void> {
    return keys.reduce((done, key) => done.then(() => this.page.keyboard.press(key)), Promise.resolve());
  }

  /** What has the focus; undefined where nothing of the page has. */
  async focused(among = '*'): Promise<Focused | undefined> {
    return ((await this.page.evaluate(`(${lookAtFocus})(${JSON.stringify(among)})`)) as Focused | null) ?? undefined;
  }
}

/** Runs in the page. A radio or tick box of GOV.UK is drawn by its label, and its focus there. */
const lookAtFocus = `async (among) => {
  const one = document.activeElement;
  if (one === null || one === document.body || one === document.documentElement) return null;
  const labels = [...(one.labels ?? [])].map((label) => label.innerText).join(' ');
  const name = (one.getAttribute('aria-label') ?? (labels || one.innerText || one.getAttribute('value') || one.id)).replaceAll(/\\s+/g, ' ').replaceAll(' :', ':').trim();
  const drawn = () => /^(radio|checkbox)$/.test(one.type) ? [getComputedStyle(one), getComputedStyle(one.nextElementSibling ?? one, '::before')] : [getComputedStyle(one)];
  const looks = () => drawn().map((style) => [style.outlineStyle, style.outlineWidth, style.boxShadow, style.backgroundColor, style.borderWidth].join()).join();
  const withFocus = looks();
  one.blur();
  let without = looks();
  // A field that suggests draws its focus itself, a moment later.
  if (without === withFocus) await new Promise((drawn) => setTimeout(drawn, 100));
  without = looks();
  one.focus({ preventScroll: true });
  const box = one.getBoundingClientRect();
  const isInPage = box.right > 0 && box.left < window.innerWidth && (box.width > 0 || box.height > 0);
  return { name, isSeen: withFocus !== without, place: [...document.querySelectorAll('*')].indexOf(one), isInPage, isAmong: one.matches(among) };
}`;
