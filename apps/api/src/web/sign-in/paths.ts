/** Addresses of signing in and out, and of acting on behalf of somebody. */
export const signInPaths = {
  signIn: '/sign-in',
  start: '/sign-in/start',
  callback: '/sign-in/callback',
  council: '/sign-in/council',
  signOut: '/sign-out',
  signedOut: '/signed-out',
  acting: '/acting',
} as const;

/** Where a sign-in begins: it asks something of the identity provider, so it is counted apart. */
export const isSignIn = (path: string): boolean => path === signInPaths.start;

/** The path to return to after signing in: one of ours, never another site's ("//elsewhere", "https:"). */
export const localPath = (asked: unknown): string =>
  typeof asked === 'string' && /^\/(?![/\\])[\w\-/.?=&%+:~]*$/.test(asked) && !asked.startsWith('/sign') ? asked : '/home';
