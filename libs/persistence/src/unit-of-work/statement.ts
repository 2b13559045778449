/** A statement that every connection prepares once, under its name: for what is asked at every decision or page, whose planning costs more than carrying it out. */
export interface Prepared {
  readonly name: string;
  readonly text: string;
}

/** SQL as it is sent: as text, planned anew each time, or prepared. */
export type Statement = string | Prepared;
