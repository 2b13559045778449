/** Addresses of the operator's pages. */
export const deliveryPaths = {
  list: '/deliveries',
  retry: '/deliveries/:delivery/retry',
  letter: '/deliveries/letters/:letter',
  retryOf: (id: string): string => `/deliveries/${id}/retry`,
  letterOf: (id: string): string => `/deliveries/letters/${id}`,
} as const;
