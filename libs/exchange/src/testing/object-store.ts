import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import S3rver from 's3rver';

/** An object store that speaks S3 over HTTP, with one empty bucket, on a free port of this machine. */
export interface ObjectStoreForSpecs {
  /** The bucket's address, with a key that may write there. */
  readonly address: string;
  /** The same with a key that the store does not know. */
  readonly addressWithUnknownKey: string;
  /** What came with each object that was put there: this store keeps objects, and knows no object lock. */
  readonly puts: readonly IncomingHttpHeaders[];
  stop(): Promise<void>;
}

export async function startObjectStore(): Promise<ObjectStoreForSpecs> {
  const directory = mkdtempSync(join(tmpdir(), 'object-store-'));
  const store = new S3rver({ silent: true, directory, configureBuckets: [{ name: 'anchors', configs: [] }] });
  await store.configureBuckets();
  const answer = store.callback();
  const puts: IncomingHttpHeaders[] = [];
  const server = createServer((request, response) => {
    if (request.method === 'PUT') puts.push(request.headers);
    answer(request, response);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const addressBy = (key: string): string => `http://${key}:S3RVER@127.0.0.1:${port}/anchors?region=us-east-1`;
  return {
    address: addressBy('S3RVER'),
    addressWithUnknownKey: addressBy('NOBODY'),
    puts,
    stop: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      rmSync(directory, { recursive: true });
    },
  };
}
