import type { Reading } from '../unit-of-work/reading';

/** Whether the owner of a sheet has an open task to enter its figures. */
export async function isOwnerAsked(reading: Reading, sheetId: string): Promise<boolean> {
  const open = await reading.query(
    `select 1 from task where subject_type = 'figure-sheet' and subject_id = $1 and kind = 'enter-figures' and state = 'open'`,
    [sheetId],
  );
  return open.length > 0;
}
