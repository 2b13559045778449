/** The four phases of the cycle; every stage of a timetable carries one (Chesterfield, performance management framework, 4.1 to 4.4). */
export const phases = ['analyse', 'plan', 'do', 'review'] as const;
export type Phase = (typeof phases)[number];
