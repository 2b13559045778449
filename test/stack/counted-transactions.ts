import { createConnection, createServer, type AddressInfo, type Server, type Socket } from 'node:net';

/** A transaction as PostgreSQL ended it: the statements that were sent in it, as far as they were said in words (one prepared before is said by its name). */
export type TransactionSeen = readonly string[];

/**
 * Stands between an application and PostgreSQL and counts transactions by what the two say to each other (PostgreSQL's protocol, version 3): the server says after
 * each answer whether a transaction is still open, so that also what is sent without one counts, as the transaction that it is.
 */
export class CountedTransactions {
  private seen: TransactionSeen[] = [];
  private readonly sockets = new Set<Socket>();
  private readonly busy: (() => boolean)[] = [];
  private constructor(private readonly server: Server) {}

  static async before(address: string): Promise<CountedTransactions> {
    const { hostname, port } = new URL(address);
    const server = createServer();
    const counted = new CountedTransactions(server);
    server.on('connection', (client) => counted.stand(client, createConnection({ host: hostname, port: Number(port) })));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return counted;
  }

  /** The same database, by this way. */
  via(address: string): string {
    const url = new URL(address);
    url.hostname = '127.0.0.1';
    url.port = String((this.server.address() as AddressInfo).port);
    return url.toString();
  }

  /** Waits until nothing is open any more: whoever has answered need not wait for the end of what they read. */
  async settle(): Promise<void> {
    while (this.busy.some((isBusy) => isBusy())) await new Promise((resolve) => setTimeout(resolve, 2));
  }

  /** What ended since it was asked last. */
  take(): readonly TransactionSeen[] {
    const taken = this.seen;
    this.seen = [];
    return taken;
  }

  async close(): Promise<void> {
    for (const socket of this.sockets) socket.destroy();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private stand(client: Socket, server: Socket): void {
    // What was sent and is not answered yet, one entry each answer; the first answer is that of the sign-in.
    const unanswered: string[][] = [['sign-in']];
    const named = new Map<string, string>();
    let [said, open]: [string[], string[]] = [[], []];
    this.busy.push(() => !server.destroyed && (unanswered.length > 0 || open.length > 0 || said.length > 0));
    const fromClient = messages({ typed: false }, (type, body) => {
      if (type === 'P') named.set(textAt(body, 0), textAt(body, textAt(body, 0).length + 1));
      if (type === 'B') said.push(named.get(textAt(body, textAt(body, 0).length + 1)) ?? 'unknown');
      if (type === 'Q') unanswered.push([textAt(body, 0)]);
      if (type !== 'S') return;
      unanswered.push(said);
      said = [];
    });
    const fromServer = messages({ typed: true }, (type, body) => {
      if (type !== 'Z') return;
      open.push(...(unanswered.shift() ?? []));
      if (body.toString('latin1', 0, 1) !== 'I') return;
      if (open[0] !== 'sign-in') this.seen.push(open);
      open = [];
    });
    for (const [from, to, read] of [[client, server, fromClient], [server, client, fromServer]] as const) {
      this.sockets.add(from);
      from.on('data', (part) => { read(part); to.write(part); });
      from.on('close', () => to.destroy());
      from.on('error', () => to.destroy());
    }
  }
}

const textAt = (body: Buffer, start: number): string => body.toString('utf8', start, body.indexOf(0, start));

/** Reads a stream message by message; the first that a client sends has no type. */
function messages({ typed }: { typed: boolean }, each: (type: string, body: Buffer) => void): (part: Buffer) => void {
  let [rest, isTyped] = [Buffer.alloc(0), typed];
  return (part) => {
    rest = Buffer.concat([rest, part]);
    for (;;) {
      const head = isTyped ? 1 : 0;
      if (rest.length < head + 4) return;
      const length = rest.readInt32BE(head);
      if (rest.length < head + length) return;
      each(isTyped ? rest.toString('latin1', 0, 1) : '', rest.subarray(head + 4, head + length));
      rest = rest.subarray(head + length);
      isTyped = true;
    }
  };
}
