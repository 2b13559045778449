/** What the process opened before it starts to answer, by the tokens under which Nest hands it out. */

import type { SignInDirectory } from '@golden-thread/persistence/identity/sign-in-directory';

/** Injection token of the one Database of the process: `@Inject(DATABASE) private readonly database: Database`. */
export const DATABASE = Symbol('the database');

/** Injection token of the configuration. */
export const API_CONFIG = Symbol('the configuration');

/** Injection token of where anchors of the record are kept: an `AnchorStore`, or null. */
export const ANCHORS = Symbol('the anchors');

/** Injection token of where documents and evidence are kept: a `FileStore`, or null. */
export const FILES = Symbol('the files');

/** Injection token of where evidence is kept and what looks through it: `EvidencePlaces`. */
export const EVIDENCE_PLACES = Symbol('the places of evidence');

/** Injection token of the sign-in role's connections. */
export const SIGN_IN_DIRECTORY = Symbol('the sign-in directory');

/** What a public page may ask before anybody is signed in: which council a short name stands for, and the reverse. */
export type CouncilDirectory = Pick<SignInDirectory, 'findCouncilIdBySlug' | 'findSlugOfCouncil' | 'listCouncils'>;
