import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

/** A mail server for specs: a real SMTP conversation, and every e-mail it took. */
export interface Mailbox {
  readonly url: string;
  readonly emails: string[];
  /** What the server answers to the next e-mails instead of taking them; null: it takes them. */
  refuseWith(answer: { code: number; message: string } | null): void;
  close(): Promise<void>;
}

export async function openMailbox(): Promise<Mailbox> {
  const letters: string[] = [];
  let refusal: { code: number; message: string } | null = null;
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onData: (stream, _session, done) => {
      const parts: Buffer[] = [];
      stream.on('data', (part: Buffer) => parts.push(part));
      stream.on('end', () => {
        if (refusal) return done(Object.assign(new Error(refusal.message), { responseCode: refusal.code }));
        letters.push(Buffer.concat(parts).toString());
        done();
      });
    },
  });
  server.on('error', () => undefined);
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  return {
    url: `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`,
    emails: letters,
    refuseWith: (answer) => (refusal = answer),
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
