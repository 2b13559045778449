export * from './apply-timetable-change';
export * from './draft-year';
export * from './note-annual-report';
export * from './preview-timetable-change';
export * from './publish-year';
export * from './annual-cycle-steps';
export * from './show-timetable-preview';
export * from './show-year';
