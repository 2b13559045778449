/** Addresses of history. `:type` is a stream's type, such as recovery-plan; `:id` its id. */
export const historyPaths = {
  all: '/history',
  verification: '/history/verification',
  thing: '/history/:type/:id',
  goTo: '/things/:type/:id',
  of: (type: string, id: string): string => `/history/${type}/${id}`,
} as const;
