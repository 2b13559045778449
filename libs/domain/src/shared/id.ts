const eightFourFourFourTwelve = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/**
 * Whether a text has the form of an id: 32 hexadecimal digits, written 8-4-4-4-12. That is all an id is asked for, wherever one comes in
 * (an address, a form, a body, a header): which version of UUID it says it is matters to nobody, and rows whose ids say none must open.
 */
export const isId = (value: unknown): value is string => typeof value === 'string' && eightFourFourFourTwelve.test(value);
