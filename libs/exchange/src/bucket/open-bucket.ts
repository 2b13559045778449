import { S3Client } from '@aws-sdk/client-s3';

/** How long the store may take, in milliseconds. */
const patience = { connectionTimeout: 5_000, requestTimeout: 15_000 } as const;

/** The bucket that an address names, `https://[KEY:SECRET@]host[:port]/bucket[?region=…]`. Without a key the machine's own identity is asked for one. */
export function openBucket(address: string): { readonly client: S3Client; readonly bucket: string } {
  const { protocol, host, username, password, pathname, searchParams } = new URL(address);
  const credentials = username === '' ? {} : { credentials: { accessKeyId: decodeURIComponent(username), secretAccessKey: decodeURIComponent(password) } };
  const client = new S3Client({
    endpoint: `${protocol}//${host}`,
    forcePathStyle: true,
    region: searchParams.get('region') ?? 'eu-west-2',
    requestHandler: patience,
    // Stores other than Amazon's know no checksum but the one that is asked for by name.
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
    ...credentials,
  });
  return { client, bucket: decodeURIComponent(pathname.slice(1)) };
}
