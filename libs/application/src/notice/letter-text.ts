import { longDate } from '@golden-thread/domain/calendar';
import type { LetterToSend } from '@golden-thread/persistence/notice';

/** A letter as it is read: plain text, one paragraph for each notice, each with the address of its page. */
export function letterText({ kind, councilDate, to, notices }: LetterToSend, publicUrl: string): { subject: string; text: string } {
  const subject = kind === 'single' ? (notices[0]?.subject ?? 'Golden Thread') : digestSubject(notices.length, councilDate);
  const paragraphs = notices.map((notice) => [notice.subject, notice.body, notice.link && `${publicUrl}${notice.link}`].filter(Boolean).join('\n'));
  return { subject, text: [`${to.name},`, ...paragraphs, 'Golden Thread'].join('\n\n') + '\n' };
}

const digestSubject = (count: number, councilDate: string): string =>
  `${count === 1 ? '1 reminder' : `${count} reminders`} for ${longDate(councilDate)}`;
