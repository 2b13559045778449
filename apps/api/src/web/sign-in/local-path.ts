/** The path to return to after signing in: one of ours, never another site's ("//elsewhere", "https:"). */
export const localPath = (asked: unknown): string =>
  typeof asked === 'string' && /^\/(?![/\\])[\w\-/.?=&%+:~]*$/.test(asked) && !asked.startsWith('/sign') ? asked : '/tasks';
