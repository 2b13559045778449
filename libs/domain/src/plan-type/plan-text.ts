/** What a plan says under the sections of its type, how long that is in print, and what it lacks. */

import type { CalendarDate } from '../calendar/dates';
import type { Id } from '../shared/id';
import { isBlank, normalText, withThousands } from '../shared/text';
import type { PlanSection, PlanType } from './plan-type';

/** The plans that others refer to. */
export const referredKinds = ['key-plan', 'council-plan', 'service-plan'] as const;
export type ReferredKind = (typeof referredKinds)[number];

/** A plan that another refers to. */
export interface PlanReference {
  readonly kind: ReferredKind;
  readonly id: Id;
}

/** The day on which the staff worked at the plan. Source: Spelthorne (IDeA 5.3), "facilitated team days". */
export interface TeamDay {
  readonly heldOn: CalendarDate;
  readonly attendees: string;
  readonly outputs: string;
}

export interface PlanText {
  /** By the keys of the type’s sections. */
  readonly sections: Readonly<Record<string, string>>;
  /** The sections of which its writer says that there is nothing. */
  readonly none: readonly string[];
  readonly teamDay: TeamDay | null;
  readonly references: readonly PlanReference[];
}

export const blankPlanText: PlanText = { sections: {}, none: [], teamDay: null, references: [] };

/** How many characters a team day’s texts hold, and how many other plans one refers to. */
export const planTextLimits = { attendees: 2000, outputs: 4000, references: 40 } as const;

/** What is written under a section; '' where nothing is. */
export const textUnder = ({ sections }: Pick<PlanText, 'sections'>, key: string): string => (Object.hasOwn(sections, key) ? sections[key]! : '');

const saysNone = ({ none }: PlanText, { key, mayBeNone }: PlanSection): boolean => mayBeNone && none.includes(key);

/** A text as it is kept: of the type’s own sections alone, and none said to be empty that has a text. */
export function writtenPlanText({ sections }: PlanType, text: PlanText): PlanText {
  const said = sections.map(({ key }) => [key, normalText(textUnder(text, key))] as const);
  const none = sections.filter((section) => saysNone(text, section) && normalText(textUnder(text, section.key)) === '').map(({ key }) => key);
  return { ...text, sections: Object.fromEntries(said), none };
}

/** Lines of an A4 page as the product prints it, and characters of a line: what fits by these prints on as many pages. */
export const linesPerPage = 48;
export const charactersPerLine = 92;

/** Lines that the head of a plan takes, and a section’s title. */
const headLines = 7;
const titleLines = 2.2;
/** Lines between two paragraphs, and beside the references and the team day of a plan. */
const paragraphGap = 0.3;

const linesOfText = (text: string): number =>
  text.split('\n').reduce((lines, one) => lines + Math.max(1, Math.ceil(one.length / charactersPerLine)), 0) + paragraphGap;

/** How many lines a plan takes in print. */
export const printedLines = ({ sections }: PlanType, text: PlanText): number =>
  Math.ceil(headLines + sections.reduce((lines, { key }) => lines + titleLines + linesOfText(textUnder(text, key) || 'None.'), 0));

/** How far a plan is over the pages that its type allows. */
export interface Overrun {
  /** The pages that it would take and those that it may have. */
  readonly pages: number;
  readonly most: number;
  /** How many lines have to go. */
  readonly lines: number;
}

/**
 * How far a plan is too long; null: it is not, or nobody limits it. Source: Spelthorne (IDeA 5.3), "One-page business plan", "Concise (3 pages maximum)".
 */
export function overrunOf(type: PlanType, text: PlanText): Overrun | null {
  if (type.pages === null) return null;
  const lines = printedLines(type, text);
  const over = lines - type.pages * linesPerPage;
  return over <= 0 ? null : { pages: Math.ceil(lines / linesPerPage), most: type.pages, lines: over };
}

const count = (many: number, one: string): string => `${many} ${many === 1 ? one : `${one}s`}`;

/** An overrun in words. */
export const formatOverrun = ({ pages, most, lines }: Overrun): string =>
  `${count(lines, 'line')} too many: in print it takes ${count(pages, 'page')}, and may have ${count(most, 'page')}. Shorten it by about ${withThousands(lines * charactersPerLine)} characters.`;

/**
 * What a plan’s text lacks before it can be submitted, in words for its writer: each section is written, or says that there is nothing where it may; the team
 * day is recorded; it refers to as many other plans as its type asks; none is too long. What is over the length comes first.
 */
export function whatTextLacks(type: PlanType, text: PlanText): readonly string[] {
  const overrun = overrunOf(type, text);
  const { teamDay, references } = text;
  return [
    ...(overrun === null ? [] : [`a shorter text. There are ${formatOverrun(overrun)}`]),
    ...type.sections.flatMap((section) => lackOfSection(section, text)),
    ...(type.teamDay && (teamDay === null || isBlank(teamDay.attendees) || isBlank(teamDay.outputs)) ? ['the team day: its date, who came, and what came of it'] : []),
    ...(references.length < type.references ? [`references to other plans: at least ${type.references}, so far ${references.length}`] : []),
  ];
}

function lackOfSection(section: PlanSection, text: PlanText): readonly string[] {
  const { key, title, most, mayBeNone } = section;
  const said = textUnder(text, key);
  if (said.length > most) return [`a shorter section "${title}": it holds ${withThousands(most)} characters and has ${withThousands(said.length)}`];
  if (!isBlank(said) || saysNone(text, section)) return [];
  return [mayBeNone ? `the section "${title}", or your word that there is none` : `the section "${title}"`];
}
