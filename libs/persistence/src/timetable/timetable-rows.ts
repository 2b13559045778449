import { ClockMoveRow } from '../clock/clock-move.row';
import { PerformanceYearRow } from './performance-year.row';
import { StageRow } from './stage.row';
import { TimetablePreviewRow } from './timetable-preview.row';

/** The rows of the timetable and of the clock that walks through it. */
export const timetableRows = [PerformanceYearRow, StageRow, TimetablePreviewRow, ClockMoveRow];
