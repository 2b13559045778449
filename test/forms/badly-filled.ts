import type { Browser } from '../../apps/api/src/testing/browser';
import { type FieldOnPage, FormOnPage } from './form-on-page';

/** A form as somebody who may fill it in has it before them. */
export interface OpenedForm {
  readonly browser: Browser;
  readonly path: string;
  readonly form: FormOnPage;
}

/** What came of a form that was filled in badly, in two ways. */
export interface Answered {
  readonly name: string;
  readonly fields: number;
  readonly wrong: number;
  readonly empty: number;
  readonly complaints: readonly string[];
}

interface Faults {
  readonly faults: number;
  readonly complaints: readonly string[];
}

const isTyped = ({ kind }: FieldOnPage): boolean => kind === 'text' || kind === 'words' || kind === 'day' || kind === 'list';
/** More than any line of text holds, and one character more than a longer text says it holds. */
const wrongly = ({ kind, limit }: FieldOnPage): string => (kind === 'day' ? 'no day' : kind === 'text' || kind === 'words' ? 'w'.repeat((limit ?? 5000) + 1) : 'no-such-choice');
const rightly = ({ kind, choices, name }: FieldOnPage): string =>
  kind === 'day' ? '2026-07-14' : kind === 'text' || kind === 'words' ? (/days/i.test(name) ? '50' : 'Some words') : (choices[0] ?? '');

/**
 * Fills a form in badly in two ways, and says what its answers lack. `later`: fields that are asked for only once something else is chosen, or whose choices
 * stand in the record, so that no browser sends others; nothing is wanted of what is said of these.
 */
export async function fillBadly(name: string, opened: OpenedForm, later: readonly string[] = []): Promise<Answered> {
  const wrong = await sendWrong(opened, later);
  const empty = await sendEmpty(opened, later);
  return { name, fields: opened.form.fields.length, wrong: wrong.faults, empty: empty.faults, complaints: [...wrong.complaints, ...empty.complaints] };
}

/** Sends it with every field wrong: one answer says so of each, beside it and above, and what was typed stands there still. */
async function sendWrong({ browser, path, form }: OpenedForm, later: readonly string[]): Promise<Faults> {
  // A single box is ticked or not: nothing else can be sent with a browser.
  const fields = form.fields.filter(({ kind, choices }) => kind !== 'ticks' || choices.length > 1);
  const answer = await form.send(browser, Object.fromEntries(fields.map((field) => [field.name, wrongly(field)])));
  const again = FormOnPage.of(answer, path, { asks: form.asks });
  if (again === undefined) return { faults: 0, complaints: [`every field wrong was answered ${answer.status}`] };
  const unsaid = fields.filter(({ name }) => !later.includes(name) && !again.faults.some(({ field }) => field === name)).map(({ name }) => `${name} was wrong, and nothing says so`);
  const loose = again.faults.filter(({ isBeside }) => !isBeside).map(({ text }) => `"${text}" stands beside no field`);
  const lost = fields.filter((field) => field.kind === 'words' && again.typed[field.name] !== wrongly(field)).map(({ name }) => `what was typed into ${name} is gone`);
  return { faults: again.faults.length, complaints: [...unsaid, ...loose, ...lost] };
}

/** Sends it empty, then with only those fields filled that were said to need it: nothing of what is missing was kept back. */
async function sendEmpty({ browser, path, form }: OpenedForm, later: readonly string[]): Promise<Faults> {
  const typed = form.fields.filter(isTyped);
  const first = FormOnPage.of(await form.send(browser, Object.fromEntries(typed.map(({ name }) => [name, '']))), path, { asks: form.asks });
  if (first === undefined) return { faults: 0, complaints: [] };
  const said = new Set(first.faults.map(({ field }) => field));
  const filled = form.fields.filter((field) => isTyped(field) || said.has(field.name)).map((field) => [field.name, said.has(field.name) ? rightly(field) : '']);
  const second = FormOnPage.of(await first.send(browser, Object.fromEntries(filled)), path, { asks: form.asks });
  const keptBack = (second?.faults ?? []).filter(({ field }) => field !== null && !said.has(field) && !later.includes(field)).map(({ text }) => `"${text}" was kept back until the rest was right`);
  const loose = first.faults.filter(({ field, isBeside }) => field !== null && !isBeside).map(({ text }) => `"${text}" is not said beside its field`);
  return { faults: first.faults.length, complaints: [...keptBack, ...loose] };
}
