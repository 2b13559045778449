import { Client } from 'pg';
import { errandChannel } from './errand-bell';

const reconnectAfterMs = 2_000;

/** Calls `onRing` whenever a commit announces errands, over a connection of its own that comes back by itself. Answers how to stop. */
export function listenForErrands(url: string, onRing: () => void): () => Promise<void> {
  let stopped = false;
  let client: Client | undefined;
  let retry: NodeJS.Timeout | undefined;

  const connect = async (): Promise<void> => {
    const mine = new Client({ connectionString: url, application_name: 'golden-thread-listener' });
    client = mine;
    mine.on('notification', onRing);
    mine.on('error', () => undefined);
    mine.on('end', comeBack);
    try {
      await mine.connect();
      await mine.query(`listen ${errandChannel}`);
      onRing();
    } catch {
      await mine.end().catch(() => undefined);
      comeBack();
    }
  };
  const comeBack = (): void => {
    if (stopped || retry) return;
    retry = setTimeout(() => {
      retry = undefined;
      void connect();
    }, reconnectAfterMs);
  };

  void connect();
  return async () => {
    stopped = true;
    clearTimeout(retry);
    await client?.end().catch(() => undefined);
  };
}
