import type { EngineRoom } from '@golden-thread/application/engine';

/** A council's engine room as it stood at the last look. */
export interface CouncilWatched {
  readonly id: string;
  readonly name: string;
  readonly room: EngineRoom;
}
