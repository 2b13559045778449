import type { Errand } from '@golden-thread/persistence';
import type { ErrandHandler } from './errand-handler';

/** One way to carry each errand; a new errand does not compile until it has one. */
export type ErrandHandlers = Readonly<Record<Errand['errand'], ErrandHandler>>;
