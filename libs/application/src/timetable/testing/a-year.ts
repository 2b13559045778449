import type { CalendarDate } from '@golden-thread/domain/calendar/dates';
import type { PreviewId } from '@golden-thread/domain/shared/id';
import { accept, type Outcome } from '@golden-thread/domain/shared/outcome';
import type { TimetableEdit } from '@golden-thread/domain/timetable/timetable-change';
import type { FreshDatabase } from '@golden-thread/persistence/testing/fresh-database';
import { type SmallCouncil, smallCouncil } from '@golden-thread/persistence/testing/small-council';
import { stageId } from '@golden-thread/persistence/timetable/years';
import { newId } from '@golden-thread/persistence/unit-of-work/ids';
import { takeYearSteps } from './take-year-steps';
import { applyTimetableChange } from '../apply-timetable-change';
import { draftYear, publishYear } from '../draft-year';
import { previewTimetableChange } from '../preview-timetable-change';

const year = '2026/27';

/** A training council on 1 April 2026 with a Cabinet in December and scrutiny in November, and what specs do to its year. */
export async function aYear(fresh: FreshDatabase) {
  const council = await smallCouncil(fresh, `council-${newId().slice(-12)}`, '2026-04-01T07:00:00.000Z');
  const cabinetInDecember = await meetingOf(fresh, council, { kind: 'cabinet', heldOn: '2026-12-03' });
  await meetingOf(fresh, council, { kind: 'scrutiny', heldOn: '2026-11-19' });
  const officer = council.actor('policyOfficer');
  const sql = <Row>(text: string, ...more: unknown[]) => fresh.asOwner<Row>(text, [council.id, ...more]);
  return {
    council,
    officer,
    cabinetInDecember,
    sql,
    clockAt: (instant: string) => sql('update council set clock_at = $2 where id = $1', instant),
    wake: () =>
      takeYearSteps(fresh.database, council.id, year),
    preview: (edit: TimetableEdit) => previewTimetableChange(fresh.database, officer, { year, edit }),
    apply: (previewId: PreviewId, reason = 'Cabinet is away') => applyTimetableChange(fresh.database, officer, { previewId, reason }),
    publish: async () => {
      valueOf(await draftYear(fresh.database, officer, { year }));
      valueOf(await publishYear(fresh.database, officer, { year, minute: 'Management team, item 4' }));
    },
    openedStages: async () => {
      const text = `select payload->>'stage' as stage from event where council_id = $1 and name = 'StageOpened' order by sequence`;
      return (await sql<{ stage: string }>(text)).map(({ stage }) => stage);
    },
    dateOf: async (key: string) => {
      const text = 'select falls_on::text as on from stage where council_id = $1 and id = $2';
      return (await sql<{ on: string | null }>(text, stageId(council.id, year, key)))[0]?.on;
    },
    dueDates: async () => {
      const text = 'select due_on::text as due, count(*)::int as tasks from task where council_id = $1 group by due_on order by due_on';
      return (await sql<{ due: string; tasks: number }>(text)).map(({ due, tasks }) => [due, tasks]);
    },
    openTasks: async (stage: string, dueOn: CalendarDate, count = 1) => valueOf(await openTasks(fresh, council, { stage, dueOn, count })),
  };
}

const valueOf = <T>(outcome: Outcome<T>): T => {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal));
  return outcome.value;
};

async function meetingOf(fresh: FreshDatabase, council: SmallCouncil, { kind, heldOn }: { kind: string; heldOn: CalendarDate }): Promise<string> {
  const [committeeId, id] = [newId(), newId()];
  const committee = [committeeId, council.id, newId(), kind];
  await fresh.asOwner('insert into committee (id, council_id, code, name, kind) values ($1, $2, $3, $4, $4)', committee);
  const meeting = [id, council.id, committeeId, heldOn];
  await fresh.asOwner('insert into meeting (id, council_id, committee_id, held_on) values ($1, $2, $3, $4)', meeting);
  return id;
}

function openTasks(fresh: FreshDatabase, council: SmallCouncil, { stage, dueOn, count }: { stage: string; dueOn: CalendarDate; count: number }) {
  return fresh.database.transact({ actor: council.engine }, async (work) => {
    for (let n = 0; n < count; n += 1) {
      const subject = { type: 'service-review' as const, id: newId(), label: 'Housing' };
      const asked = { kind: 'complete-service-review', postId: council.posts.serviceManager, dueOn } as const;
      work.openTask({ id: newId(), ...asked, subject, stageId: stageId(council.id, year, stage) });
    }
    return accept(null);
  });
}
