import type { Database } from '@golden-thread/persistence';

type Activities = Readonly<Record<string, (...args: never[]) => Promise<unknown>>>;

/** The activities of every workflow, each area's from its own factory. A name that two areas use is refused at start. */
export function bindActivities(database: Database, factories: readonly ((database: Database) => object)[]): Activities {
  const bound: Record<string, (...args: never[]) => Promise<unknown>> = {};
  for (const factory of factories) {
    for (const [name, activity] of Object.entries(factory(database))) {
      if (bound[name]) throw new Error(`Two areas have an activity called ${name}; one must be renamed.`);
      bound[name] = activity as (...args: never[]) => Promise<unknown>;
    }
  }
  return bound;
}
