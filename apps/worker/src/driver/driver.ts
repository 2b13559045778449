import { findClockMoveUnderWay } from '@golden-thread/persistence/clock';
import { listCouncils, type RelayRows } from '@golden-thread/persistence/delivery';
import { advanceTo, type Driving } from './advance-to';

const listAgainAfterMs = 5_000;

/** Looks for moves of the clock that are asked for, in every training council, and carries them out, one council beside the other. */
export class Driver {
  private councils: readonly string[] = [];
  private listedAt = 0;

  constructor(
    private readonly rows: RelayRows,
    private readonly driving: Driving,
  ) {}

  /** One look: true when a move was carried out, so that the next one is likely soon. */
  async look(): Promise<boolean> {
    await this.listTrainingCouncils();
    const moved = await Promise.all(this.councils.map((councilId) => this.drive(councilId)));
    return moved.some(Boolean);
  }

  private async drive(councilId: string): Promise<boolean> {
    const move = await this.driving.database.read(councilId, findClockMoveUnderWay);
    if (!move) return false;
    await advanceTo(this.driving, councilId, move);
    return true;
  }

  private async listTrainingCouncils(): Promise<void> {
    if (Date.now() - this.listedAt < listAgainAfterMs) return;
    this.councils = (await listCouncils(this.rows)).filter(({ kind }) => kind === 'training').map(({ id }) => id);
    this.listedAt = Date.now();
  }
}
