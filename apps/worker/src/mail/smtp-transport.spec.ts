import type { OutboxMessageId } from '@golden-thread/domain/shared/id';
import { createServer, type Server, type Socket } from 'node:net';
import type { AddressInfo } from 'node:net';
import { EmailRefused, type Email } from './mail-transport';
import { SmtpTransport } from './smtp-transport';

const email: Email = { to: { name: 'Ada', address: 'ada@example.test' }, subject: 'A task', text: 'Please.', messageId: 'one' as OutboxMessageId, thing: null };

/** A mail server that answers as told to each command it is given, and to the end of a text as to `TEXT`. */
class Answering {
  private readonly sockets = new Set<Socket>();
  private constructor(private readonly server: Server) {}

  static async start(answer: (command: string, socket: Socket) => void): Promise<Answering> {
    const server = createServer((socket) => {
      started.sockets.add(socket);
      socket.on('error', () => undefined).on('close', () => started.sockets.delete(socket));
      socket.write('220 here\r\n');
      let inText = false;
      socket.on('data', (data) => {
        for (const line of String(data).split('\r\n').filter(Boolean)) {
          if (inText && line !== '.') continue;
          answer(inText ? 'TEXT' : line.split(' ')[0]!.toUpperCase(), socket);
          inText = line === 'DATA';
        }
      });
    });
    const started = new Answering(server);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return started;
  }

  get url(): string {
    return `smtp://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  async stop(): Promise<void> {
    for (const socket of this.sockets) socket.destroy();
    await new Promise((resolve) => this.server.close(resolve));
  }
}

const usual = (command: string): string => (command === 'DATA' ? '354 go on\r\n' : '250 taken\r\n');
const failureOf = (sending: Promise<void>): Promise<unknown> => sending.then(() => null, (error: unknown) => error);

describe('an e-mail handed to a mail server', () => {
  let server: Answering;
  afterEach(() => server.stop());

  it.each([
    ['550 nobody here', { forGood: true }],
    ['451 try later', { forGood: false }],
  ])('is refused when its recipient is answered with "%s"', async (said, expected) => {
    server = await Answering.start((command, socket) => socket.write(command === 'RCPT' ? `${said}\r\n` : usual(command)));
    const transport = new SmtpTransport(server.url, 'council@example.test', { mustEncrypt: false });
    const failure = await failureOf(transport.send(email));
    transport.close();
    expect(failure).toBeInstanceOf(EmailRefused);
    expect(failure).toMatchObject(expected);
  });

  it('may have been sent, for all anybody knows, when the server answers its text for ever and never to the end', async () => {
    const timers: NodeJS.Timeout[] = [];
    server = await Answering.start((command, socket) => {
      if (command === 'TEXT') timers.push(setInterval(() => socket.write('250-wait\r\n'), 20));
      else socket.write(usual(command));
    });
    const transport = new SmtpTransport(server.url, 'council@example.test', { mustEncrypt: false, atMostMs: 300 });
    const failure = await failureOf(transport.send(email));
    for (const timer of timers) clearInterval(timer);
    transport.close();
    expect(failure).toBeInstanceOf(Error);
    expect(failure).not.toBeInstanceOf(EmailRefused);
  });
});
