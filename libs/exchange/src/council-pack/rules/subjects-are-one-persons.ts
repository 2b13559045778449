import type { PackFault } from '../pack-fault';
import type { PackRule } from '../pack-rule';

/** A name at the sign-in service belongs to one person, or two would act as one. */
export const subjectsAreOnePersons: PackRule = (sheets) => {
  const firsts = new Map<string, number>();
  const faults: PackFault[] = [];
  for (const { row, subject } of sheets.rows('people')) {
    if (typeof subject !== 'string') continue;
    const first = firsts.get(subject);
    if (first === undefined) firsts.set(subject, row);
    else faults.push(sheets.fault('people', row, 'subject', `${subject} a second time, after row ${first}`, 'one person for each'));
  }
  return faults;
};
