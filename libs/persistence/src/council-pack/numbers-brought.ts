import type { UnitOfWork } from '../unit-of-work/unit-of-work';

/** The highest number of each kind of reference that came from elsewhere. */
export type NumbersBrought = Readonly<Record<string, number>>;

/**
 * Has the council's next references go on above those that were brought in: AC-41 after AC-40 came from elsewhere. The counter is held until the end, so that this is the last
 * thing that a transaction asks of references; numbers are handed out on connections of their own, and would wait for it.
 */
export function goOnAbove(work: UnitOfWork, highest: NumbersBrought): void {
  for (const [kind, number] of Object.entries(highest)) {
    if (number === 0) continue;
    work.send(
      `insert into reference_counter as counter (council_id, kind, last) values ($1, $2, $3)
       on conflict (council_id, kind) do update set last = greatest(counter.last, excluded.last)`,
      [work.council.id, kind, number],
    );
  }
}
