/** The days of the week in English, Monday first: `weekdayNames[weekday(date) - 1]`. */
export const weekdayNames = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const;
