/** Texts that people review and compare line by line: `name: value`, indented by what it belongs to. Timetables and plan types are written so. */

import { isBlank, normalText } from './text';

/** What is wrong with a line of the text, counted from 1: what stands there, and what may. */
export interface LineFault {
  readonly line: number;
  readonly message: string;
}

/** Notes a fault, and answers null: there is nothing to read on from there. */
export type Fault = (line: number, message: string) => null;

/** `depth`: how many spaces stand before it: none, two or four. */
export interface Line {
  readonly number: number;
  readonly depth: number;
  readonly name: string;
  readonly value: string;
}

/** Something that a line begins, with the lines that belong to it. */
export interface Block {
  readonly heading: Line;
  readonly lines: readonly Line[];
}

/** The rows of a text that say something, with their numbers. Blank rows and rows that begin with # say nothing. */
export const rowsOf = (text: string): readonly { readonly row: string; readonly number: number }[] =>
  text.replaceAll('\r', '').split('\n').map((row, at) => ({ row, number: at + 1 })).filter(({ row }) => !isBlank(row) && !/^ *#/.test(row));

/** The lines of rows; what is no line is a fault. `belongsTo`: what lines stand within, for the message. */
export const linesOf = (rows: ReturnType<typeof rowsOf>, fault: Fault, belongsTo: string): readonly Line[] =>
  rows.flatMap(({ row, number }) => readLine(row, number) ?? fault(number, `A line is "name: value", with two or four spaces before it within ${belongsTo}.`) ?? []);

function readLine(row: string, number: number): Line | null {
  const [depth, colon] = [row.search(/[^ ]/), row.indexOf(':')];
  return colon <= depth || ![0, 2, 4].includes(depth) ? null : { number, depth, name: row.slice(depth, colon), value: normalText(row.slice(colon + 1)) };
}

/** The lines by what they belong to: each of this depth with those that stand deeper after it. */
export function blocksAt(lines: readonly Line[], depth: number): readonly Block[] {
  const blocks: { heading: Line; lines: Line[] }[] = [];
  for (const line of lines) {
    if (line.depth <= depth || blocks.length === 0) blocks.push({ heading: line, lines: [] });
    else blocks.at(-1)!.lines.push(line);
  }
  return blocks;
}

/** What a text says of itself before its first thing: its name, what it is taken from, and whom it is for. Empty where it does not. */
export interface TextAbout {
  readonly name: string;
  readonly source: string;
  readonly about: string;
}
const aboutParts = ['name', 'source', 'about'] as const satisfies readonly (keyof TextAbout)[];

/** Reads what a text says of itself. `first`: what its first thing is, for the message. */
export function readAbout(lines: readonly Line[], fault: Fault, first: string): TextAbout {
  const said = new Map<string, string>();
  for (const { number, depth, name, value } of lines) {
    const isPart = depth === 0 && aboutParts.some((part) => part === name) && !said.has(name);
    if (isPart) said.set(name, unescaped(value));
    else fault(number, `Before the first ${first} there are the first line and, once each, ${aboutParts.join(', ')}.`);
  }
  return { name: said.get('name') ?? '', source: said.get('source') ?? '', about: said.get('about') ?? '' };
}

export const linesOfAbout = (about: TextAbout): readonly string[] => aboutParts.flatMap((part) => (about[part] === '' ? [] : [`${part}: ${onOneLine(about[part])}`]));

/** A text on one line: line breaks as \n, a backslash as two; and back. */
export const onOneLine = (text: string): string => text.replaceAll('\\', '\\\\').replaceAll('\n', '\\n');
export const unescaped = (text: string): string => text.replaceAll(/\\(\\|n)/g, (_, sign: string) => (sign === 'n' ? '\n' : '\\'));

/** Names with commas between them. */
export const listed = (text: string): readonly string[] => text.split(',').map(normalText).filter((name) => name !== '');
