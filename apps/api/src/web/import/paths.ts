/** Where council packs are handed in. */
export const importPaths = {
  form: '/administration/import',
} as const;
