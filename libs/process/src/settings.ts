import { z } from 'zod';

/** The environment of a process, as the operating system gives it. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** Settings that do not hold: every one that is missing or wrong, a line each, with what is accepted. */
class SettingsRefused extends Error {
  constructor(faults: readonly string[], wayOut?: string) {
    super([`The settings do not hold:`, ...faults.map((fault) => `- ${fault}`), ...(wayOut === undefined ? [] : [wayOut])].join('\n'));
    this.name = 'SettingsRefused';
    // For whoever starts the process: where in our code it was thrown says nothing to them.
    this.stack = this.message;
  }
}

/**
 * Reads a process's settings by its schema, once. In every process alike an empty value, or one of blanks alone, is as good as none.
 * What must not run in production is a rule of the schema as a whole (`.superRefine`), told under the setting's own name.
 * @param wayOut said below the faults: what a person does about them
 * @throws SettingsRefused
 */
export function readSettings<Schema extends z.ZodType>(schema: Schema, environment: Environment, wayOut?: string): z.output<Schema> {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== undefined && value.trim() !== ''));
  const read = schema.safeParse(given);
  if (read.success) return read.data;
  throw new SettingsRefused(read.error.issues.map(({ path, message }) => `${path.join('.')} ${message}`), wayOut);
}

/** Any text. `accepted` says what it is, for whoever left it out: "the address of …", "a name". */
export const text = (accepted: string) => z.string({ error: `is not set; accepted is ${accepted}.` });

/** Text that nobody may read over a shoulder: its length is checked, its value never shown. */
export const secret = ({ atLeast }: { readonly atLeast: number }) =>
  z
    .string({ error: `is not set; accepted are at least ${atLeast} characters that nobody can guess.` })
    .refine((value) => value.length >= atLeast, { error: `is shorter than ${atLeast} characters, and could be guessed.` });

/** A whole number within limits; `usual` where it is not set. */
export function wholeNumber({ usual, from = 0, to = Number.MAX_SAFE_INTEGER }: { readonly usual: number; readonly from?: number; readonly to?: number }) {
  const accepted = `a whole number from ${from}${to === Number.MAX_SAFE_INTEGER ? '' : ` to ${to}`}`;
  return z
    .string()
    .refine((value) => /^\d{1,15}$/.test(value) && Number(value) >= from && Number(value) <= to, { error: found(accepted) })
    .transform(Number)
    .default(usual);
}

/** A whole number that is said, or null: for what has no usual value that is right for everybody. */
export function wholeNumberSaid({ from, to }: { readonly from: number; readonly to: number }) {
  const accepted = `a whole number from ${from} to ${to}`;
  return z
    .string()
    .refine((value) => /^\d{1,15}$/.test(value) && Number(value) >= from && Number(value) <= to, { error: found(accepted) })
    .transform(Number)
    .nullable()
    .default(null);
}

/** A yes or a no. */
export const yesOrNo = () =>
  z
    .enum(['yes', 'no'], { error: found('yes or no') })
    .default('no')
    .transform((value) => value === 'yes');

/** Where a process listens: on this machine alone, unless it is told otherwise. */
export const listenOn = () => z.string().default('127.0.0.1');

/** A port to listen on; 0: any free one. */
export const port = (usual: number) => wholeNumber({ usual, to: 65_535 });

/** An address with one of these schemes, such as `http`. It may hold a password, so it is not shown where it is wrong. */
export const address = (...schemes: readonly [string, ...string[]]) => {
  const accepted = `an address that begins with ${schemes.map((scheme) => `${scheme}://`).join(' or ')}`;
  return z
    .string({ error: `is not set; accepted is ${accepted}.` })
    .refine((value) => URL.canParse(value) && schemes.includes(new URL(value).protocol.slice(0, -1)), { error: `is no address of that kind; accepted is ${accepted}.` });
};

/** An address of PostgreSQL, with the role and its password. */
export const databaseAddress = () => address('postgres', 'postgresql');

/** An address of pages, without a closing slash, so that paths are put behind it as they are. */
export const pagesAddress = () => address('http', 'https').transform((value) => value.replace(/\/$/, ''));

/** The address of a bucket of an object store, with a key or without: https://KEY:SECRET@host/bucket?region=…; null where none is named. */
export const bucketAddress = () => {
  const accepted = 'https://KEY:SECRET@host/bucket?region=…&retain=DAYS, with / and + of the secret written %2F and %2B, and DAYS a whole number from 1';
  const isBucket = (value: string): boolean => {
    if (!URL.canParse(value)) return false;
    const { protocol, pathname, searchParams } = new URL(value);
    return /^https?:$/.test(protocol) && /^\/[^/]+$/.test(pathname) && /^[1-9]\d{0,4}$/.test(searchParams.get('retain') ?? '1');
  };
  return z
    .string()
    .refine(isBucket, { error: `is no address of a bucket; accepted is ${accepted}.` })
    .nullable()
    .default(null);
};

/** Whether the process serves people (NODE_ENV). Who says nothing does; a word that only looks like "production" would run with development's leniency. */
export const production = () =>
  z
    .enum(['production', 'development', 'test'], { error: found('production, development or test') })
    .default('production')
    .transform((value) => value === 'production');

const found =
  (accepted: string) =>
  ({ input }: { readonly input?: unknown }): string =>
    `is "${String(input)}"; accepted is ${accepted}.`;
