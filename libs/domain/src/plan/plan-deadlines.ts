/** Working days that the plan area's tasks are given where no stage of the timetable dates them. */
export const planDeadlines = { decide: 5, redraft: 5 } as const;
