import { longDate } from '@golden-thread/domain/calendar/date-format';
import type { CalendarDate } from '@golden-thread/domain/calendar/dates';
import type { EmailToSend } from '@golden-thread/persistence/notice/emails';

type Notice = EmailToSend['notices'][number];
type EmailContent = Pick<EmailToSend, 'kind' | 'councilDate' | 'to' | 'notices'>;

/**
 * An e-mail as it is read: plain text, one paragraph for each matter, with the addresses of its pages. A digest of several
 * matters has what is late first, then what is due on the day, then what is to come. What it says of one matter more than once, such as
 * the same task late with two people, stands together under its name.
 */
export function emailText({ kind, councilDate, to, notices }: EmailContent, publicUrl: string): { subject: string; text: string } {
  const matters = byMatter(notices);
  const paragraphs = kind === 'digest' && matters.length > 1 ? inGroups(matters, councilDate, publicUrl) : matters.map((matter) => paragraph(matter, publicUrl));
  const subject = kind === 'digest' ? digestSubject(matters, councilDate) : (notices[0]?.subject ?? 'Golden Thread');
  return { subject, text: [`${to.name},`, ...paragraphs, 'Golden Thread'].join('\n\n') + '\n' };
}

/** What an e-mail says of one matter: a notice, or several that have the same name. */
type Matter = readonly [Notice, ...Notice[]];

function byMatter(notices: readonly Notice[]): readonly Matter[] {
  const matters = new Map<string, Matter>();
  for (const notice of notices) {
    const said = matters.get(notice.subject);
    matters.set(notice.subject, said ? [...said, notice] : [notice]);
  }
  return [...matters.values()];
}

function paragraph(matter: Matter, publicUrl: string): string {
  const lines = matter.flatMap(({ body, link }) => [body, link && `${link.startsWith('/tasks') ? 'Do it here' : 'Read more here'}: ${publicUrl}${link}`]);
  return [...new Set([matter[0].subject, ...lines])].filter(Boolean).join('\n');
}

function inGroups(matters: readonly Matter[], on: CalendarDate, publicUrl: string): string[] {
  const groups: [string, readonly Matter[]][] = [
    ['LATE', matters.filter((matter) => isLate(matter, on))],
    ['DUE TODAY', matters.filter(([{ dueOn }]) => dueOn === on)],
    ['TO COME', matters.filter(([{ dueOn }]) => dueOn === null || dueOn > on)],
  ];
  return groups.filter(([, group]) => group.length > 0).flatMap(([title, group]) => [title, ...group.map((matter) => paragraph(matter, publicUrl))]);
}

/** What is late with others is brought before the reader; everything else waits for them. */
function digestSubject(matters: readonly Matter[], on: CalendarDate): string {
  const kinds = new Set(matters.flat().map(({ kind }) => kind));
  const reminds = kinds.size === 1 && kinds.has('reminder') ? 'Reminder: ' : '';
  if (matters.length === 1) return `${reminds}${matters[0]![0].subject}`;
  const late = matters.filter((matter) => isLate(matter, on)).length;
  const what = kinds.has('escalation') ? `${matters.length} matters need your attention` : `${matters.length} tasks wait for you`;
  return `${reminds}${what}${late === 0 ? '' : `, ${late} of them late`} (${longDate(on)})`;
}

const isLate = ([{ dueOn }]: Matter, on: CalendarDate): boolean => dueOn !== null && dueOn < on;

/** The one thing that an e-mail is about, so that mail programs keep e-mails about it together; null where it is about several, or none. */
export function thingOf({ notices }: { readonly notices: readonly Pick<Notice, 'thing'>[] }): string | null {
  const things = new Set(notices.map(({ thing }) => thing));
  return things.size === 1 ? [...things][0]! : null;
}
