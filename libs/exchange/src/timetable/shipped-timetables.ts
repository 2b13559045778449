import { defaultTemplate } from '@golden-thread/domain/timetable/default-template';
import { usualPhases } from '@golden-thread/domain/timetable/phase';
import { readTimetable } from '@golden-thread/domain/timetable/text/read-timetable';
import type { TextAbout } from '@golden-thread/domain/shared/lines-of-text';
import { type TimetableRules, writeTimetable } from '@golden-thread/domain/timetable/text/write-timetable';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Where the timetables that come with the product lie, one text each (docs/timetable-text.md). */
const folder = join(__dirname, '../../timetables');

/** And what may be added to any of them: a few stages each, counted from stages that every year has. */
const additionsFolder = join(folder, 'additions');

/** A timetable that a year may be drafted from. `text`: as it can be read, changed and drafted from. */
export interface ShippedTimetable extends TextAbout, TimetableRules {
  readonly key: string;
  readonly text: string;
}

const cabinetSystem: TextAbout = {
  name: 'England, Cabinet system',
  source:
    'The corporate planning timetables of Maidstone, Winchester, Southend and others; Local Government Act 1972, section 100B; Local Government Finance Act 1992, section 30(6); Local Government Association on the pre-election period, 2024',
  about: 'For a council whose Cabinet decides and whose Overview and Scrutiny challenges: four quarterly rounds, a half-year and an annual report, plans beside the budget. What a year is drafted from where nothing else is chosen.',
};

const template: TimetableRules = { phases: usualPhases, definitions: defaultTemplate };

/**
 * The timetables that come with the product: the template of an English council with a Cabinet first, then the others in the order of their keys. Read when they are
 * asked for: few pages ask.
 * @throws where a shipped text has a fault, which its spec would have found
 */
export const shippedTimetables = (): readonly ShippedTimetable[] => [
  { ...cabinetSystem, key: 'england-cabinet', ...template, text: writeTimetable(template, cabinetSystem) },
  ...textsIn(folder),
];

/** The stages that a council may add to any year, as it chooses: no council does all of them. */
export const shippedAdditions = (): readonly ShippedTimetable[] => textsIn(additionsFolder);

const textsIn = (where: string): readonly ShippedTimetable[] =>
  readdirSync(where).filter((file) => file.endsWith('.txt')).sort().map((file): ShippedTimetable => {
    const text = readFileSync(join(where, file), 'utf8');
    const read = readTimetable(text);
    if (read.faults) throw new Error(`${file}: ${read.faults.map(({ line, message }) => `${line}: ${message}`).join(' ')}`);
    return { ...read.about, key: file.replace(/\.txt$/, ''), phases: read.phases, definitions: read.definitions, text };
  });
