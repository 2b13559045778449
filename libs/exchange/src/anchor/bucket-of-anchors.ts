import { GetObjectCommand, PutObjectCommand, paginateListObjectsV2, type S3Client } from '@aws-sdk/client-s3';
import type { Anchor } from '@golden-thread/domain/record/anchor';
import type { CouncilId } from '@golden-thread/domain/shared/id';
import { openBucket } from '../bucket/open-bucket';
import { type AnchorStore, readAnchor } from './anchor-store';

/** So many anchors are read at once. A round of anchoring that fails comes again in ten minutes. */
const readAtOnce = 16;

const dayMs = 86_400_000;

/** For how many days nobody may take an anchor away, its writer and the bucket's owner included (`?retain=DAYS`); null: as the bucket's own default says. */
function retainDaysOf(address: string): number | null {
  const retain = new URL(address).searchParams.get('retain');
  return retain === null ? null : Number(retain);
}

/** Compliance: until the day nobody can shorten it or take the object away. A bucket without object lock refuses to be asked for it. */
const lockFor = (days: number | null) =>
  days === null ? {} : { ObjectLockMode: 'COMPLIANCE' as const, ObjectLockRetainUntilDate: new Date(Date.now() + days * dayMs) };

/**
 * Anchors in a bucket of an object store that speaks S3: an object for each, named by council, time and seal, so that names in their order
 * are anchors in theirs. Give the bucket a retention (object lock), and the key no right to delete: then nobody who has it, or the database,
 * can take an anchor away.
 */
export class BucketOfAnchors implements AnchorStore {
  private readonly client: S3Client;
  private readonly bucket: string;
  private readonly retainDays: number | null;

  constructor(address: string) {
    ({ client: this.client, bucket: this.bucket } = openBucket(address));
    this.retainDays = retainDaysOf(address);
  }

  async append(anchor: Anchor): Promise<void> {
    const Key = `${anchor.councilId}/${anchor.at}-${anchor.kind}-${anchor.sequence}.json`;
    // A bucket with a retention wants a checksum with everything that is put there.
    await this.client.send(new PutObjectCommand({
      Bucket: this.bucket, Key, Body: JSON.stringify(anchor), ContentType: 'application/json', ChecksumAlgorithm: 'SHA256', ...lockFor(this.retainDays),
    }));
  }

  async list(councilId: CouncilId): Promise<readonly Anchor[]> {
    return this.read(await this.names(councilId));
  }

  async newest(councilId: CouncilId, count: number): Promise<readonly Anchor[]> {
    return this.read((await this.names(councilId)).slice(-count));
  }

  private async names(councilId: CouncilId): Promise<string[]> {
    const names: string[] = [];
    for await (const page of paginateListObjectsV2({ client: this.client }, { Bucket: this.bucket, Prefix: `${councilId}/` })) {
      names.push(...(page.Contents ?? []).flatMap(({ Key }) => Key ?? []));
    }
    return names.sort();
  }

  private async read(names: readonly string[]): Promise<Anchor[]> {
    const anchors: Anchor[] = [];
    for (let from = 0; from < names.length; from += readAtOnce) {
      anchors.push(...(await Promise.all(names.slice(from, from + readAtOnce).map((name) => this.readOne(name)))));
    }
    return anchors;
  }

  private async readOne(name: string): Promise<Anchor> {
    const { Body } = await this.client.send(new GetObjectCommand({ Bucket: this.bucket, Key: name }));
    return readAnchor((await Body?.transformToString()) ?? '', name);
  }
}
