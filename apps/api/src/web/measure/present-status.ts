import { levels, type Status } from '@golden-thread/domain/measure';

/** A status as the macro `status` takes it: the level's colour, its word, and why. */
export interface ShownStatus {
  readonly level: 'green' | 'amber' | 'red' | 'grey';
  readonly word: string;
  readonly why: string;
}

export const presentStatus = ({ level, why }: Status): ShownStatus => ({
  level: level === 'green' || level === 'amber' || level === 'red' ? level : 'grey',
  word: levels[level].judged ? `${levels[level].colourWord}: ${levels[level].word.toLowerCase()}` : levels[level].word,
  why,
});
