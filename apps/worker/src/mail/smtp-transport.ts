import { createTransport } from 'nodemailer';
import { type Email, EmailRefused, type MailTransport } from './mail-transport';

interface SmtpError extends Error {
  readonly code?: string;
  readonly responseCode?: number;
  readonly command?: string;
}

/** Failures before the e-mail's text was handed over: nothing can have been sent. */
const beforeTheText = new Set(['CONN', 'EHLO', 'HELO', 'STARTTLS', 'AUTH', 'AUTH PLAIN', 'AUTH LOGIN', 'API', 'MAIL FROM', 'RCPT TO']);
const neverConnected = new Set(['ECONNECTION', 'ECONNREFUSED', 'EDNS', 'EAUTH', 'ETLS', 'ENOAUTH', 'EENVELOPE']);

/** What says to other mail programs that no person wrote this (RFC 3834), so that nobody's "out of office" comes back. The second is Exchange's. */
const writtenByNobody = { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'OOF, AutoReply' } as const;

/** An address that no e-mail has, the same for all about one thing: by it mail programs keep them together. */
const threadOf = (thing: string): string => `<${thing}@golden-thread>`;

/** How long a mail server may take over one e-mail: one that keeps answering without ever ending would hold its connection for good. */
const longestSendingMs = 120_000;

/** E-mails by SMTP, over few connections that are kept. */
export class SmtpTransport implements MailTransport {
  private readonly transport;
  private readonly atMostMs: number;

  constructor(
    url: string,
    private readonly from: string,
    { mustEncrypt, atMostMs = longestSendingMs }: { readonly mustEncrypt: boolean; readonly atMostMs?: number },
  ) {
    this.atMostMs = atMostMs;
    const { hostname, port, protocol, username, password } = new URL(url);
    this.transport = createTransport({
      pool: true,
      maxConnections: 6,
      host: hostname,
      port: Number(port || 25),
      secure: protocol === 'smtps:',
      // Else a server that offers no STARTTLS, or somebody between who hides it, is given the e-mails in the clear.
      requireTLS: mustEncrypt,
      connectionTimeout: 10_000,
      socketTimeout: 30_000,
      ...(username && { auth: { user: decodeURIComponent(username), pass: decodeURIComponent(password) } }),
    });
  }

  async send({ to, subject, text, messageId, thing }: Email): Promise<void> {
    try {
      await this.transport.sendMail({
        from: this.from, to, subject, text, messageId: `<${messageId}>`, headers: writtenByNobody, ...(thing !== null && { references: threadOf(thing) }),
        signal: AbortSignal.timeout(this.atMostMs),
      });
    } catch (error) {
      throw this.judged(error as SmtpError);
    }
  }

  close(): void {
    this.transport.close();
  }

  private judged(error: SmtpError): Error {
    const { code, command, responseCode } = error;
    const refused = responseCode !== undefined && responseCode >= 400;
    const early = (command !== undefined && beforeTheText.has(command)) || (code !== undefined && neverConnected.has(code));
    return refused || early ? new EmailRefused(error.message, responseCode !== undefined && responseCode >= 500) : error;
  }
}
