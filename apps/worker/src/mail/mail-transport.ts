import type { OutboxMessageId } from '@golden-thread/domain/shared/id';

/** An e-mail as it leaves. */
export interface Email {
  readonly to: { readonly name: string; readonly address: string };
  readonly subject: string;
  readonly text: string;
  /** The same for every attempt at the same e-mail, so that a reader's mail program can drop a double. */
  readonly messageId: OutboxMessageId;
  /** The thing it is about, as `kind.id`; null where it is about several, or none. */
  readonly thing: string | null;
}

/**
 * Where e-mails go. A real boundary, so it has an interface: SMTP, and whatever a council's mail service asks for.
 * `send` throws `EmailRefused` when the e-mail was certainly not taken, and anything else when nobody can know.
 */
export interface MailTransport {
  send(letter: Email): Promise<void>;
  close(): void;
}

/** The e-mail was certainly not taken by the mail server. `forGood`: it never will be (no such recipient), so trying again is useless. */
export class EmailRefused extends Error {
  constructor(
    message: string,
    readonly forGood: boolean,
  ) {
    super(message);
    this.name = 'LetterRefused';
  }
}
