/** Addresses of who reads what. */
export const authorityPaths = {
  readingRules: '/administration/reading',
  readingRule: '/administration/reading/:matter',
  readingRuleOf: (matter: string): string => `/administration/reading/${matter}`,
} as const;
