import type { Reading } from '../unit-of-work/reading';

/** How often a workflow has been asked to look again, up to now; 0 for one nobody has asked. Read it before looking, not after. */
export async function readRequested(reading: Reading, workflow: string): Promise<number> {
  const [row] = await reading.query<{ requested: number }>('select requested from wake_up where workflow_id = $1', [workflow]);
  return row?.requested ?? 0;
}
