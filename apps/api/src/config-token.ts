/** Injection token of the configuration. */
export const API_CONFIG = Symbol('the configuration');
