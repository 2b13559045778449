import { longDate } from '@golden-thread/domain/calendar/date-format';
import type { CalendarDate } from '@golden-thread/domain/calendar/dates';
import type { EmailToSend } from '@golden-thread/persistence/notice/emails';

type Notice = EmailToSend['notices'][number];
type EmailContent = Pick<EmailToSend, 'kind' | 'councilDate' | 'to' | 'notices'>;

/**
 * An e-mail as it is read: plain text, one paragraph for each notice, each with the address of its page. A digest of several
 * notices has what is late first, then what is due on the day, then what is to come.
 */
export function emailText({ kind, councilDate, to, notices }: EmailContent, publicUrl: string): { subject: string; text: string } {
  const paragraphs = kind === 'digest' && notices.length > 1 ? inGroups(notices, councilDate, publicUrl) : notices.map((notice) => paragraph(notice, publicUrl));
  const subject = kind === 'digest' ? digestSubject(notices, councilDate) : (notices[0]?.subject ?? 'Golden Thread');
  return { subject, text: [`${to.name},`, ...paragraphs, 'Golden Thread'].join('\n\n') + '\n' };
}

function paragraph({ subject, body, link }: Notice, publicUrl: string): string {
  const leads = link?.startsWith('/tasks') ? 'Do it here' : 'Read more here';
  return [subject, body, link && `${leads}: ${publicUrl}${link}`].filter(Boolean).join('\n');
}

function inGroups(notices: readonly Notice[], on: CalendarDate, publicUrl: string): string[] {
  const groups: [string, readonly Notice[]][] = [
    ['LATE', notices.filter((notice) => isLate(notice, on))],
    ['DUE TODAY', notices.filter(({ dueOn }) => dueOn === on)],
    ['TO COME', notices.filter(({ dueOn }) => dueOn === null || dueOn > on)],
  ];
  return groups.filter(([, group]) => group.length > 0).flatMap(([title, group]) => [title, ...group.map((notice) => paragraph(notice, publicUrl))]);
}

function digestSubject(notices: readonly Notice[], on: CalendarDate): string {
  if (notices.length === 1) return `${notices[0]!.kind === 'reminder' ? 'Reminder: ' : ''}${notices[0]!.subject}`;
  const late = notices.filter((notice) => isLate(notice, on)).length;
  return `${notices.every(({ kind }) => kind === 'reminder') ? 'Reminder: ' : ''}${notices.length} tasks wait for you${late === 0 ? '' : `, ${late} of them late`} (${longDate(on)})`;
}

const isLate = ({ dueOn }: Notice, on: CalendarDate): boolean => dueOn !== null && dueOn < on;

/** The one thing that an e-mail is about, so that mail programs keep e-mails about it together; null where it is about several, or none. */
export function matterOf({ notices }: Pick<EmailToSend, 'notices'>): string | null {
  const matters = new Set(notices.map(({ matter }) => matter));
  return matters.size === 1 ? [...matters][0]! : null;
}
