import type { CalendarDate } from '../calendar';
import { windows } from './windows';
import type { Year } from './year';

/** What of a year is open now: its first stage has come, its last has not. With the day on which it closes, where that is dated. */
export const openWindows = (year: Year): readonly { readonly name: string; readonly closesOn: CalendarDate | null }[] => {
  if (year.state !== 'running') return [];
  const stages = new Map(year.stages.map((stage) => [stage.key, stage]));
  return windows.flatMap(({ name, opens, closes }) => {
    const [first, last] = [stages.get(opens), stages.get(closes)];
    const isOpen = first !== undefined && first.state !== 'upcoming' && last?.state === 'upcoming';
    return isOpen ? [{ name, closesOn: last.date }] : [];
  });
};
