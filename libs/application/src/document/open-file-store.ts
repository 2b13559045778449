import { accept, type Outcome, refuse } from '@golden-thread/domain/shared/outcome';
import { BucketOfFiles } from '@golden-thread/exchange/file-store/bucket-of-files';
import { type FileScanner, ScannerAtAddress } from '@golden-thread/exchange/file-store/file-scanner';
import { digestOfFile, type FileInStore, type FileStore } from '@golden-thread/exchange/file-store/file-store';
import { FolderOfFiles } from '@golden-thread/exchange/file-store/folder-of-files';

/** Where the settings say that files are kept; null: not there. */
export interface FilePlaces {
  /** The path of a folder. */
  readonly filesFolder: string | null;
  /** The address of a bucket, with its key. */
  readonly filesBucket: string | null;
}

/** The opened place; null: none is named, and neither documents nor evidence can be kept. */
export type Files = FileStore | null;

/** Opens the place where files are kept: the bucket, where one is named, else the folder. */
export function openFileStore({ filesFolder, filesBucket }: FilePlaces): Files {
  if (filesBucket !== null) return new BucketOfFiles(filesBucket);
  return filesFolder === null ? null : new FolderOfFiles(filesFolder);
}

/** The bytes of a file that is in the record, compared with its digest each time. Refuses: `FilesNotKept`, `FileDamaged`, also where it is gone. */
export async function readFileChecked(files: Files, file: FileInStore): Promise<Outcome<Buffer>> {
  if (files === null) return refuse('FilesNotKept');
  const bytes = await files.find(file);
  return bytes === undefined || digestOfFile(bytes) !== file.digest ? refuse('FileDamaged') : accept(bytes);
}

/** What looks through files before they are kept, where the settings name one; null: nothing does, and each file says so. */
export const openFileScanner = ({ fileScanner }: { readonly fileScanner: string | null }): FileScanner | null => (fileScanner === null ? null : new ScannerAtAddress(fileScanner));
