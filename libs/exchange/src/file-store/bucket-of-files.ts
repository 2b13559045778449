import { GetObjectCommand, HeadObjectCommand, NoSuchKey, NotFound, PutObjectCommand, type S3Client } from '@aws-sdk/client-s3';
import { createReadStream } from 'node:fs';
import { openBucket } from '../bucket/open-bucket';
import { type FileInStore, type FileOnDisk, type FileStore, placeOf } from './file-store';

/** Files in a bucket of an object store that speaks S3. Give its key no right to delete: what is in the record is then kept as long as the record. */
export class BucketOfFiles implements FileStore {
  private readonly client: S3Client;
  private readonly bucket: string;

  constructor(address: string) {
    ({ client: this.client, bucket: this.bucket } = openBucket(address));
  }

  async keep(file: FileInStore, content: Buffer | FileOnDisk, type: string): Promise<void> {
    const named = { Bucket: this.bucket, Key: placeOf(file) };
    if (await this.client.send(new HeadObjectCommand(named)).then(() => true, absent)) return;
    // A bucket with a retention wants a checksum with everything that is put there: the digest that the file is kept under.
    const body = Buffer.isBuffer(content) ? { Body: content } : { Body: createReadStream(content.path), ContentLength: content.bytes };
    await this.client.send(new PutObjectCommand({ ...named, ...body, ContentType: type, ChecksumSHA256: Buffer.from(file.digest, 'hex').toString('base64') }));
  }

  async find(file: FileInStore): Promise<Buffer | undefined> {
    try {
      const { Body } = await this.client.send(new GetObjectCommand({ Bucket: this.bucket, Key: placeOf(file) }));
      return Body === undefined ? undefined : Buffer.from(await Body.transformToByteArray());
    } catch (error) {
      absent(error);
      return undefined;
    }
  }
}

/** False where the store says that there is nothing; whatever else stands in the way is thrown. */
function absent(error: unknown): false {
  if (error instanceof NoSuchKey || error instanceof NotFound) return false;
  throw error;
}
