import type { StageDefinition } from '../stage-definition';
import { ofPolicyTeam } from './of-policy-team';
import { rules } from './rules';

const reporting = { phase: 'review', track: 'reporting', needsWorkingDay: true } as const;

/** An agenda is out five clear days before its meeting (Local Government Act 1972, section 100B): somebody sees that it is. */
const agendaIsOut = ofPolicyTeam('checkpoint', { window: 2, guidance: 'The paper stands on the published agenda, with its appendices. If it came late, say how it goes before members.' });

/**
 * What goes to members and the public: each quarter by exception, and twice a year the full report, challenged by scrutiny and by
 * Cabinet before it is published (Chesterfield 5.3). Agendas are out five clear days before. The second report is the annual one.
 */
export const reportingStages: readonly StageDefinition[] = [
  {
    ...reporting,
    key: 'feedback.annual-report',
    title: 'Annual report on complaints and feedback',
    rule: rules.lastWorkingDayBefore(8),
    work: ofPolicyTeam('document', { window: 10, guidance: 'What people complained of, how it was answered and what was learned, with the ombudsman’s annual letter (Complaint Handling Code).' }),
  },
  {
    ...reporting,
    key: 'q1.members',
    title: 'Quarter 1 to scrutiny, after the August recess',
    rule: rules.firstMeeting('scrutiny', rules.date(9, 1), rules.nthWeekday(4, 4, 9)),
    needs: ['q1.corporate-review'],
    notIn: ['recess'],
  },
  {
    ...reporting,
    key: 'q1.members-agenda',
    title: 'Agenda for quarter 1 at scrutiny is out',
    rule: rules.clearDaysBefore('q1.members', 5),
    work: agendaIsOut,
  },
  { ...reporting, key: 'h1.compose', title: 'Half-year report composed', rule: rules.workingDaysFrom('q2.corporate-review', 1) },
  {
    ...reporting,
    key: 'h1.agenda',
    title: 'Agenda for the half-year report at scrutiny is out',
    rule: rules.clearDaysBefore('h1.scrutiny', 5),
    work: agendaIsOut,
  },
  {
    ...reporting,
    key: 'h1.scrutiny',
    title: 'Scrutiny challenges the half-year report',
    rule: rules.firstMeeting('scrutiny', rules.workingDaysFrom('h1.compose', 5), rules.workingDaysFrom('h1.compose', 10)),
    needs: ['h1.compose', 'q2.corporate-review'],
  },
  {
    ...reporting,
    key: 'h1.cabinet',
    title: 'Cabinet challenges the half-year report',
    rule: rules.firstMeeting('cabinet', rules.workingDaysFrom('h1.scrutiny', 1), rules.workingDaysFrom('h1.scrutiny', 8)),
    needs: ['h1.scrutiny'],
  },
  {
    ...reporting,
    key: 'h1.publish',
    title: 'Half-year report published',
    rule: rules.workingDaysFrom('h1.cabinet', 2),
    needs: ['h1.scrutiny', 'h1.cabinet'],
    notIn: ['pre-election'],
  },
  {
    ...reporting,
    key: 'q3.members',
    title: 'Quarter 3 to Cabinet, before the pre-election period',
    rule: rules.firstMeeting('cabinet', rules.workingDaysFrom('q3.corporate-review', 6), rules.workingDaysFrom('q3.corporate-review', 15)),
    needs: ['q3.corporate-review'],
    notIn: ['pre-election'],
  },
  { ...reporting, key: 'h2.compose', title: 'Annual report composed', rule: rules.workingDaysFrom('q4.corporate-review', 1) },
  {
    ...reporting,
    key: 'h2.agenda',
    title: 'Agenda for the annual report at scrutiny is out',
    rule: rules.clearDaysBefore('h2.scrutiny', 5),
    work: agendaIsOut,
  },
  {
    ...reporting,
    key: 'h2.scrutiny',
    title: 'Scrutiny challenges the annual report',
    rule: rules.firstMeeting('scrutiny', rules.dateAfterYearEnd(6, 1), rules.nthWeekdayAfterYearEnd(2, 4, 6)),
    needs: ['h2.compose', 'q4.corporate-review'],
  },
  {
    ...reporting,
    key: 'h2.cabinet',
    title: 'Cabinet challenges the annual report',
    rule: rules.firstMeeting('cabinet', rules.workingDaysFrom('h2.scrutiny', 1), rules.workingDaysFrom('h2.scrutiny', 8)),
    needs: ['h2.scrutiny'],
  },
  {
    ...reporting,
    key: 'h2.publish',
    title: 'Annual report published; the year ends',
    rule: rules.workingDaysFrom('h2.cabinet', 2),
    needs: ['h2.scrutiny', 'h2.cabinet'],
    notIn: ['pre-election'],
  },
];
