/** Addresses of history. `:type` is a stream's type, such as recovery-plan; `:id` its id. */
export const historyPaths = {
  all: '/history',
  accesses: '/history/accesses',
  verification: '/history/verification',
  withholding: '/history/events/:event/texts/:field/withholding',
  withholdingOf: (eventId: string, field: string): string => `/history/events/${eventId}/texts/${encodeURIComponent(field)}/withholding`,
  thing: '/history/:type/:id',
  export: '/history/:type/:id/export',
  exportOf: (type: string, id: string): string => `/history/${type}/${id}/export`,
  goTo: '/things/:type/:id',
  of: (type: string, id: string): string => `/history/${type}/${id}`,
} as const;
