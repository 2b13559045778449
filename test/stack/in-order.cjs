const { default: TestSequencer } = require('@jest/test-sequencer');

/**
 * The specs that share one lived stack, in the order in which they may: first the one that only reads, then those that live the year
 * on, each from the day where the one before it stopped; last the fuzzer, which leaves anything behind.
 */
const ORDER = [
  'journeys/every-page', 'journeys/every-link', 'journeys/every-table', 'journeys/a-promise-lowered', 'year/whole-year', 'journeys/from-review-to-recovery',
  'journeys/ordinary-day', 'journeys/keyboard-only', 'journeys/a-year-made', 'journeys/figures-by-a-mapping',
  'fuzz/rest',
];

/** The longest of those that run two at a time begin first, so that neither of the two ends alone: on a fresh clone jest goes by the size of files. */
const LONGEST = ['authority', 'two-councils', 'forms', 'statements'];

/** @param {readonly string[]} names @param {string} path */
const placeAmong = (names, path) => names.findIndex((name) => path.replaceAll('\\', '/').endsWith(`/test/${name}.spec.ts`));

/** @param {{ path: string }} test */
const placeOf = ({ path }) => {
  const first = placeAmong(LONGEST, path);
  return first < 0 ? placeAmong(ORDER, path) : first - LONGEST.length - 1;
};

/** All other specs run in the order that jest would choose. */
module.exports = class InOrder extends TestSequencer {
  /**
   * @override
   * @template {{ path: string }} T
   * @param {T[]} tests
   * @returns {Promise<T[]>}
   */
  async sort(tests) {
    const usual = /** @type {T[]} */ (/** @type {unknown} */ (await super.sort(/** @type {never} */ (tests))));
    return [...usual].sort((a, b) => placeOf(a) - placeOf(b));
  }
};
