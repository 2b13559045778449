import { MoveClockController } from './move-clock.controller';
import { ShowClockMoveController } from './show-clock-move.controller';

export const clockControllers = [MoveClockController, ShowClockMoveController];
