/** Addresses of signing in and out, and of acting on behalf of somebody. */
export const signInPaths = {
  signIn: '/sign-in',
  start: '/sign-in/start',
  callback: '/sign-in/callback',
  signOut: '/sign-out',
  signedOut: '/signed-out',
  acting: '/acting',
} as const;
