/** Injection token of the sign-in role's door. */
export const SIGN_IN_DIRECTORY = Symbol('the sign-in directory');
