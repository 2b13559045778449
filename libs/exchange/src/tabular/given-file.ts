/** A file as a person hands it in: its name, with folder parts removed, and its bytes. */
export interface GivenFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}
