import { applyTimetableChange } from '@golden-thread/application/timetable/apply-timetable-change';
import { previewTimetableChange } from '@golden-thread/application/timetable/preview-timetable-change';
import type { BenchCouncil } from './bench-council';
import { benchYear } from './prepare-council';

/** The policy officer moves the last day of the window by a week: every open task of the round moves with it, once applied. */
export async function measureReTiming(bench: BenchCouncil): Promise<void> {
  const { cast, database, table } = bench;
  table.progress('moving the stage on which everybody’s task hangs');
  const officer = await bench.as('Policy Officer');
  const edit = { kind: 'change-rule', stage: 'appraisal.closes', rule: { from: { on: 'date', month: 7, day: 7 } } } as const;
  const began = performance.now();
  const { id: previewId } = await cast.expectAccepted(previewTimetableChange(database, officer, { year: benchYear, edit }));
  const previewed = performance.now();
  const { tasksMoved } = await cast.expectAccepted(applyTimetableChange(database, officer, { previewId, reason: 'The holidays begin early.' }));
  const applied = performance.now();
  await cast.waitUntilIdle();
  const [shown, done, told] = [previewed - began, applied - previewed, performance.now() - applied].map((ms) => ms / 1000);
  const note = `its preview ${shown!.toFixed(2)} s; all told ${told!.toFixed(1)} s later`;
  table.figure(`re-timing ${tasksMoved.toLocaleString('en-GB')} open tasks`, { measured: done!, unit: 's', aim: 10, note });
}
