import type { TLSConfig } from '@temporalio/client';
import { readFileSync } from 'node:fs';
import type { TemporalSettings } from '../config';

/** How both connections to Temporal, the client's and the worker's, are made. */
export interface ServerConnection {
  readonly address: string;
  readonly tls?: TLSConfig;
  readonly apiKey?: string;
}

/**
 * Address, encryption and key of Temporal's frontend, its certificates read from their files.
 * @throws where a file that the settings name cannot be read
 */
export function serverConnection({ address, tls, apiKey }: TemporalSettings): ServerConnection {
  return { address, ...(tls !== null && { tls: readTls(tls) }), ...(apiKey !== null && { apiKey }) };
}

function readTls({ authority, certificate, key }: NonNullable<TemporalSettings['tls']>): TLSConfig {
  return {
    ...(authority !== null && { serverRootCACertificate: readFileSync(authority) }),
    ...(certificate !== null && key !== null && { clientCertPair: { crt: readFileSync(certificate), key: readFileSync(key) } }),
  };
}
