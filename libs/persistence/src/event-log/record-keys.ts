import { createHmac, createPrivateKey, createPublicKey, hkdfSync, type KeyObject, sign, timingSafeEqual, verify } from 'node:crypto';

/** The installation's keys of the record, as they lie in a file that the database does not hold. */
export interface RecordKeySet {
  /** The id of the key that new events and seals are made with. */
  readonly current: string;
  /** Each key by its id: 32 random bytes in hexadecimal. Earlier keys stay, so that what was made with them can be verified. */
  readonly keys: Readonly<Record<string, string>>;
}

/** What an Ed25519 private key's 32 bytes stand behind in PKCS #8 (RFC 8410). */
const pkcs8OfEd25519 = Buffer.from('302e020100300506032b657004220420', 'hex');

interface Derived {
  readonly ofEvents: Buffer;
  readonly signing: KeyObject;
  readonly verifying: KeyObject;
}

/** One secret gives both: what events are authenticated with, and what seals and exports are signed with. */
function derive(secret: string): Derived {
  const from = (purpose: string): Buffer => Buffer.from(hkdfSync('sha256', Buffer.from(secret, 'hex'), '', `golden-thread ${purpose}`, 32));
  const signing = createPrivateKey({ key: Buffer.concat([pkcs8OfEd25519, from('signatures')]), format: 'der', type: 'pkcs8' });
  return { ofEvents: from('events'), signing, verifying: createPublicKey(signing) };
}

/**
 * Makes events and seals that can be told from forged ones. Who only has a role in the database, the owner's included, has no key, and
 * whatever they insert is found. An event carries a code (HMAC-SHA-256) that whoever holds the keys can check, because thousands are made a
 * second; a seal carries a signature (Ed25519) that anybody can check who holds the public key.
 */
export class RecordKeys {
  private readonly derived: ReadonlyMap<string, Derived>;
  readonly current: string;

  /** @param keySet what they are made of; a thread of this process makes its own of it */
  constructor(readonly keySet: RecordKeySet) {
    const { current, keys } = keySet;
    if (!Object.hasOwn(keys, current)) throw new Error(`The record's current key "${current}" is not among its keys.`);
    this.derived = new Map(Object.entries(keys).map(([id, secret]) => [id, derive(secret)]));
    this.current = current;
  }

  holds(keyId: string): boolean {
    return this.derived.has(keyId);
  }

  /** The code of an event, from its hash, by the current key. */
  codeOf(hash: string): string {
    return codeBy(this.derived.get(this.current)!, hash);
  }

  /** Whether an event's code was made with the key of that id. */
  isCodeOf(hash: string, { keyId, code }: { readonly keyId: string; readonly code: string }): boolean {
    const key = this.derived.get(keyId);
    const given = Buffer.from(code, 'hex');
    return key !== undefined && given.length === 32 && timingSafeEqual(given, Buffer.from(codeBy(key, hash), 'hex'));
  }

  /** The signature of a text by the current key, in hexadecimal. */
  sign(text: string): string {
    return sign(null, Buffer.from(text), this.derived.get(this.current)!.signing).toString('hex');
  }

  /** Whether a text was signed with the key of that id. */
  isSignatureOf(text: string, { keyId, signature }: { readonly keyId: string; readonly signature: string }): boolean {
    const key = this.derived.get(keyId);
    return key !== undefined && verify(null, Buffer.from(text), key.verifying, Buffer.from(signature, 'hex'));
  }

  /** The public half of a key, for whoever verifies seals and exports without the product: PEM. */
  publicKey(keyId: string): string | undefined {
    return this.derived.get(keyId)?.verifying.export({ type: 'spki', format: 'pem' }).toString();
  }
}

const codeBy = ({ ofEvents }: Derived, hash: string): string => createHmac('sha256', ofEvents).update(hash).digest('hex');
