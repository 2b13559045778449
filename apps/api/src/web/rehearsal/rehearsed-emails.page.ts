import { type EmailsOfPerson, getRehearsedEmails } from '@golden-thread/application/rehearsal/read-rehearsals';
import { formatTask } from '@golden-thread/application/notice/notice-text';
import type { Database } from '@golden-thread/application/shared/command';
import type { Actor } from '@golden-thread/domain/authority/actor';
import { longDate } from '@golden-thread/domain/calendar/date-format';
import type { RehearsedEmail, EmailReason } from '@golden-thread/domain/rehearsal/emails';
import type { RehearsedTask } from '@golden-thread/domain/rehearsal/rehearsal';
import { nobodyKnown } from '@golden-thread/domain/rehearsal/rehearsal-report';
import { isId, type PersonId, type RehearsalId } from '@golden-thread/domain/shared/id';
import { isBlank } from '@golden-thread/domain/shared/text';
import { Controller, Get, Inject, Param, Query } from '@nestjs/common';
import { counted, pagesOf, rowsPerPage } from '../../http/paging';
import { ParseId } from '../../http/parse-id';
import { accepted, CurrentActor, DATABASE, Page, RoutePolicy, showRefusal } from '../kit';
import { timetablePaths } from '../timetable/paths';

const reasons: Readonly<Record<EmailReason, string>> = { asked: '', reminder: '', escalation: 'Late: ' };

/** What a task is about: with whose objectives, as they are called now. */
const taskLine = ({ about, aboutPersonId, ...task }: RehearsedTask, people: EmailsOfPerson['people']): string =>
  formatTask({ ...task, label: aboutPersonId === undefined ? about : `${about}: ${people.get(aboutPersonId) ?? nobodyKnown}` });

const emailView = ({ on, kind, lines }: RehearsedEmail, people: EmailsOfPerson['people']) => ({
  on: longDate(on),
  subject: kind === 'digest' ? `Your reminders: ${counted(lines.length, 'task')}` : lines.length === 1 ? taskLine(lines[0]!.task, people) : `${lines.length} tasks for you`,
  lines: kind === 'asked' && lines.length === 1 ? [] : lines.map(({ why, task }) => `${reasons[why]}${taskLine(task, people)}`),
});

/** One person's e-mails of a rehearsed year, fifty a page. */
function emailsView(rehearsalId: RehearsalId, asked: { readonly person: string; readonly page: number }, found: EmailsOfPerson | null, fault: string | null): Page {
  const emails = found?.emails ?? [];
  const path = timetablePaths.rehearsalOf(rehearsalId, 'emails');
  return new Page('rehearsal/rehearsed-emails', {
    heading: found === null ? 'E-mails of a rehearsed year' : `E-mails that ${found.person} would be sent`,
    area: 'Timetable',
    back: { href: timetablePaths.rehearsalOf(rehearsalId), text: 'Back to the rehearsal' },
    asked: found?.person ?? asked.person,
    fault,
    counted: found && counted(emails.length, 'e-mail'),
    emails: emails.slice((asked.page - 1) * rowsPerPage, asked.page * rowsPerPage).map((email) => emailView(email, found!.people)),
    pages: pagesOf(emails.length, asked.page, path, { person: asked.person }),
  });
}

/** Each person's e-mails of a rehearsed year, as they would read them. */
@Controller(timetablePaths.rehearsedEmails)
export class RehearsedEmailsPage {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'timetable.rehearse', audit: 'rehearsal.read-emails', navigation: { section: 'timetable', trail: 'back' } })
  async show(@CurrentActor() actor: Actor, @Param('rehearsal', ParseId) rehearsalId: RehearsalId, @Query('person') person = '', @Query('page') page = '1'): Promise<Page> {
    const asked = { person, page: Math.max(1, Number.parseInt(page, 10) || 1) };
    if (isBlank(person)) return emailsView(rehearsalId, asked, null, null);
    const found = await getRehearsedEmails(this.database, actor, { rehearsalId, person: isId<PersonId>(person) ? person : { typed: person } });
    if (found.ok) return emailsView(rehearsalId, asked, found.value, null);
    if (found.refusal.code !== 'NobodyOfThatName' && found.refusal.code !== 'SeveralOfThatName') accepted(found);
    return emailsView(rehearsalId, asked, null, showRefusal(found.refusal).message);
  }
}
