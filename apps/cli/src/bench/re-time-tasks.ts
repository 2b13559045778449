import { applyTimetableChange } from '@golden-thread/application/timetable/apply-timetable-change';
import { previewTimetableChange } from '@golden-thread/application/timetable/preview-timetable-change';
import { compileTimetable } from '@golden-thread/domain/timetable/compile-timetable';
import { defaultTemplate } from '@golden-thread/domain/timetable/default-template';
import type { StageDefinition } from '@golden-thread/domain/timetable/stage-definition';
import { rules } from '@golden-thread/domain/timetable/template/rules';
import type { BenchCouncil } from './bench-council';
import { benchYear } from './prepare-council';

/** How many stages a large timetable has. */
const manyStages = 200;

/** How long a timetable of 200 stages takes to compile: half of them counted from one another, one after the other. */
function compileManyStages(): number {
  const stage = (at: number): StageDefinition => ({
    key: `own.stage-${at}`, title: `Stage ${at}`, phase: 'do', track: 'performance',
    rule: at % 2 === 0 ? rules.workingDaysAfter('q1', at) : { from: { on: 'stage', stage: `own.stage-${at - 1}` }, offset: { days: 1, count: 'working' } },
  });
  const definitions = [...defaultTemplate, ...Array.from({ length: manyStages - defaultTemplate.length }, (_, at) => stage(at))];
  const began = performance.now();
  const compiled = compileTimetable({ year: benchYear, definitions, meetings: [], calendar: { nation: 'england', confirmedUntil: null, days: [] } });
  if (!compiled.ok) throw new Error(compiled.refusal.code);
  return performance.now() - began;
}

/** The policy officer moves the last day of the window by a week: every open task of the round moves with it, once applied. */
export async function measureReTiming(bench: BenchCouncil): Promise<void> {
  const { cast, database, table } = bench;
  table.progress('moving the stage on which everybody’s task hangs');
  table.figure(`compiling ${manyStages} stages`, { measured: compileManyStages(), unit: 'ms', aim: 100 });
  const officer = await bench.as('Policy Officer');
  const edit = { kind: 'change-rule', stage: 'appraisal.closes', rule: { from: { on: 'date', month: 7, day: 7 } } } as const;
  const began = performance.now();
  const { id: previewId } = await cast.expectAccepted(previewTimetableChange(database, officer, { year: benchYear, edit }));
  const previewed = performance.now();
  const { tasksMoved } = await cast.expectAccepted(applyTimetableChange(database, officer, { previewId, reason: 'The holidays begin early.' }));
  const applied = performance.now();
  await cast.waitUntilIdle();
  const [shown, done, told] = [previewed - began, applied - previewed, performance.now() - applied].map((ms) => ms / 1000);
  const tasks = `${tasksMoved.toLocaleString('en-GB')} open tasks`;
  table.figure(`previewing a move of ${tasks}`, { measured: shown!, unit: 's', aim: 2 });
  table.figure(`re-timing ${tasks}, until the last workflow rests`, { measured: done! + told!, unit: 's', aim: 5, note: `committed after ${done!.toFixed(2)} s` });
}
