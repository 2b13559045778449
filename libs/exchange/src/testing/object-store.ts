import type { AddressInfo } from 'node:net';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import S3rver from 's3rver';

/** An object store that speaks S3 over HTTP, with one empty bucket, on a free port of this machine. */
export interface ObjectStoreForSpecs {
  /** The bucket's address, with a key that may write there. */
  readonly address: string;
  /** The same with a key that the store does not know. */
  readonly addressWithUnknownKey: string;
  stop(): Promise<void>;
}

export async function startObjectStore(): Promise<ObjectStoreForSpecs> {
  const directory = mkdtempSync(join(tmpdir(), 'object-store-'));
  const server = new S3rver({ address: '127.0.0.1', port: 0, silent: true, directory, configureBuckets: [{ name: 'anchors', configs: [] }] });
  const { port } = (await server.run()) as AddressInfo;
  const addressBy = (key: string): string => `http://${key}:S3RVER@127.0.0.1:${port}/anchors?region=us-east-1`;
  return {
    address: addressBy('S3RVER'),
    addressWithUnknownKey: addressBy('NOBODY'),
    stop: async () => {
      await server.close();
      rmSync(directory, { recursive: true });
    },
  };
}
