import { changeWorkingRules, getWorkingRules } from '@golden-thread/application/organisation/working-rules';
import { applyTimetableChange } from '@golden-thread/application/timetable/apply-timetable-change';
import { decideTimetableChange, listChangesToApprove } from '@golden-thread/application/timetable/decide-timetable-change';
import { previewTimetableChange } from '@golden-thread/application/timetable/preview-timetable-change';
import type { CalendarDate } from '@golden-thread/domain/calendar/dates';
import { type Act, exampleCouncil } from '../cast';
import { idsOf } from '../find-things';

const administrator = 'Lewis Tennant';

/** The council says above how many moved tasks a change of the timetable is approved. */
const approvedAbove = (key: string, on: CalendarDate, { tasks, reason }: { readonly tasks: number; readonly reason: string }): Act => ({
  key,
  on,
  summary: `Changes of the timetable that move more than ${tasks} open tasks are approved from now on`,
  play: async (cast) => {
    const actor = await cast.as(administrator);
    const { version, ...rules } = await cast.expectAccepted(getWorkingRules(cast.database, actor));
    if (rules.timetableApprovedAbove === tasks) return;
    await cast.expectAccepted(changeWorkingRules(cast.database, actor, { ...rules, timetableApprovedAbove: tasks, reason, version, submission: cast.submission() }));
  },
});

/** A change that moves three people's tasks is approved by whoever manages the policy team; the council finds two too few to ask for that. */
export const changeApproved: readonly Act[] = [
  approvedAbove('approval-of-changes-chosen', '2026-06-15', { tasks: 2, reason: 'Managers were surprised by a date in May.' }),
  {
    key: 'equality-return-moved',
    on: '2026-06-16',
    summary: 'Amara Nwosu proposes a later day for the equality return, and waits',
    play: async (cast) => {
      const amara = await cast.as('Amara Nwosu');
      const edit = { kind: 'change-rule', stage: 'own.equality-return', rule: { from: { on: 'date', month: 7, day: 1 } } } as const;
      const { id } = await cast.expectAccepted(previewTimetableChange(cast.database, amara, { year: exampleCouncil.year, edit }, cast.submissionFor('preview')));
      await cast.expectAccepted(applyTimetableChange(cast.database, amara, { previewId: id, reason: 'The regulator’s guidance comes on 29 June.' }, cast.submissionFor('application')));
    },
  },
  {
    key: 'equality-return-move-approved',
    on: '2026-06-17',
    summary: 'The Head of Law, Democracy and Policy approves it',
    play: async (cast) => {
      const head = await cast.holderOf(await idsOf.post(cast, 'LEG'));
      for (const { id } of await cast.expectAccepted(listChangesToApprove(cast.database, head))) {
        await cast.expectAccepted(decideTimetableChange(cast.database, head, { previewId: id, decision: 'approve', reason: '', submission: cast.submissionFor(id) }));
      }
    },
  },
  approvedAbove('approval-of-changes-eased', '2026-06-18', { tasks: 50, reason: 'Two are asked for with every second change; fifty is what surprises people.' }),
];
