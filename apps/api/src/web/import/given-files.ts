import type { GivenFile } from '@golden-thread/application/import';

/** A file as the reader of uploads leaves it on the request. */
export interface UploadedFile {
  readonly originalname: string;
  readonly buffer: Uint8Array;
}

/** The uploaded files under their own names, folders of the person's machine left off. Fields left empty are no files. */
export const givenFiles = (uploaded: readonly UploadedFile[] | undefined): readonly GivenFile[] =>
  (uploaded ?? [])
    .filter(({ originalname, buffer }) => originalname !== '' && buffer.length > 0)
    .map(({ originalname, buffer }) => ({ name: originalname.split(/[\\/]/).at(-1)!, bytes: new Uint8Array(buffer) }));
