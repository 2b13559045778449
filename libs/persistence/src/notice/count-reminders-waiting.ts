import type { Reading } from '../unit-of-work/reading';

/** Reminders by e-mail that no letter carries yet, by the council's date; how a digest is found to be due. */
export async function countRemindersWaiting(reading: Reading): Promise<number> {
  const [row] = await reading.query<{ waiting: number }>(
    `select count(*)::int as waiting from notice where channel = 'email' and kind = 'reminder' and letter_id is null`,
  );
  return row!.waiting;
}
