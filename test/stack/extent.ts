/**
 * How far those specs go whose extent is a matter of time. `npm test` takes samples that fit in its half hour; `npm run sweep` sets
 * TEST_EXTENT to `whole` and takes hours; `npm run test:quick` sets it to `quick`.
 */
interface Extent {
  /** Whether the crawl opens every address, or one of each kind. */
  readonly everyAddress: boolean;
  /** Examples that the fuzzer makes of each operation. */
  readonly fuzzExamples: number;
  /** How often each process and server is killed, and PostgreSQL restarted. */
  readonly kills: number;
  readonly restarts: number;
  /** How many are killed in all, over repeated lives of the remaining months. */
  readonly killsInLives: number;
  /** Of the routes that are asked as everybody, one in so many, others each time. */
  readonly routesAskedOneIn: number;
  /** Of the people with whose tokens the fuzzer asks for another council's, one in so many, others each time. */
  readonly askersOneIn: number;
  /** By how much longer a test may take. */
  readonly patience: number;
}

const sample: Extent = { everyAddress: false, fuzzExamples: 10, kills: 10, restarts: 3, killsInLives: 25, routesAskedOneIn: 1, askersOneIn: 1, patience: 1 };
const whole: Extent = { everyAddress: true, fuzzExamples: 200, kills: 125, restarts: 25, killsInLives: 500, routesAskedOneIn: 1, askersOneIn: 1, patience: 15 };

const quick: Extent = { ...sample, fuzzExamples: 3, routesAskedOneIn: 8, askersOneIn: 4 };

export const extent: Extent = { whole, quick }[process.env['TEST_EXTENT'] ?? ''] ?? sample;

/** All of them; or one in so many, drawn anew each time. */
export function drawn<One>(all: readonly One[], oneIn: number): readonly One[] {
  const first = Math.floor(Math.random() * oneIn);
  return all.filter((_, index) => index % oneIn === first);
}
