/** How many sign-ins an address may begin in a minute; set once from the configuration when the process starts. */
export const SignInLimit = { perMinute: 60 };
