import { EmailRefused, type MailTransport } from './mail-transport';
import { SmtpTransport } from './smtp-transport';

interface Settings {
  readonly smtpUrl: string | null;
  readonly smtpMustEncrypt: boolean;
  readonly mailboxUrl: string | null;
  readonly mailFrom: string;
}

/** Where the e-mails of each kind of council go. */
export type MailTransports = Readonly<Record<'live' | 'training', MailTransport>>;

/**
 * A live council's e-mails go to the mail server, a training council's to the development mailbox and nowhere else: nobody gets a
 * one about an exercise. Where an address is missing the e-mails of that kind wait, and say why.
 */
export const chooseTransports = ({ smtpUrl, smtpMustEncrypt, mailboxUrl, mailFrom }: Settings): MailTransports => ({
  live: smtpUrl ? new SmtpTransport(smtpUrl, mailFrom, { mustEncrypt: smtpMustEncrypt }) : nowhere('SMTP_URL is not set, so a live council has no mail server.'),
  training: mailboxUrl ? new SmtpTransport(mailboxUrl, mailFrom, { mustEncrypt: false }) : nowhere('MAILBOX_URL is not set, so a training council has no mailbox.'),
});

const nowhere = (why: string): MailTransport => ({
  send: () => Promise.reject(new EmailRefused(why, false)),
  close: () => undefined,
});
