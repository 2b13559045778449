import type { Page } from 'playwright-core';

/** What somebody has done on a page since they were watched: pages that loaded, fields they typed in, places they tapped. */
export interface Effort {
  readonly loads: number;
  readonly typed: readonly TypedField[];
  readonly taps: number;
}

/** A field that somebody typed in, and what stood in it before. */
interface TypedField {
  readonly field: string;
  readonly before: string;
}

/** Runs in each page: says of each field, when it is first typed in, what stood in it, and of each tap that it happened. */
const watcher = `
  const stood = new WeakMap();
  addEventListener('focusin', ({ target }) => { if (target.matches?.('input, textarea') && !stood.has(target)) stood.set(target, target.value); }, true);
  addEventListener('input', ({ target }) => {
    if (!target.matches?.('textarea, input:not([type=radio], [type=checkbox], [type=file])') || target.dataset.counted) return;
    target.dataset.counted = 'yes';
    typedInto(location.pathname + ' ' + (target.name || target.id), stood.get(target) ?? '');
  }, true);
  addEventListener('pointerdown', () => tapped(), true);`;

/** Counts what is done on a page from now on: documents that the browser loads, fields by their first keystroke, taps. */
export async function watchEffort(page: Page): Promise<() => Effort> {
  let loads = 0;
  let taps = 0;
  const typed: TypedField[] = [];
  page.on('domcontentloaded', () => (loads += 1));
  await page.exposeFunction('typedInto', (field: string, before: string) => typed.push({ field, before }));
  await page.exposeFunction('tapped', () => (taps += 1));
  await page.addInitScript(watcher);
  return () => ({ loads, taps, typed: [...typed] });
}
