/** Addresses of actions. `:action` is a reference (AC-12) or an id. */
export const actionPaths = {
  list: '/actions',
  add: '/actions/new',
  assign: '/actions/assignment',
  statuses: '/actions/statuses',
  addStatus: '/actions/statuses/new',
  status: '/actions/statuses/:status/change',
  statusOf: (key: string): string => `/actions/statuses/${key}/change`,
  action: '/actions/:action',
  report: '/actions/:action/report',
  change: '/actions/:action/change',
  dependencies: '/actions/:action/dependencies',
  of: (named: string, page?: 'report' | 'change' | 'dependencies'): string => `/actions/${named}${page ? `/${page}` : ''}`,
  /** Adding one that was agreed in a thing. */
  addFrom: (kind: string, id: string): string => `/actions/new?from=${kind}&of=${id}`,
} as const;
