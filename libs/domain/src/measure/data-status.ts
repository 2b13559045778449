/** How firm a figure is: an estimate or a provisional figure is judged like a final one and marked as such wherever shown. */
export const dataStatuses = ['final', 'provisional', 'estimated'] as const;
export type DataStatus = (typeof dataStatuses)[number];
