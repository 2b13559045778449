import { appendFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import PostalMime from 'postal-mime';

/**
 * @typedef {object} Letter
 * @property {number} number     1 is the first that came
 * @property {string} receivedAt
 * @property {string} from
 * @property {string[]} to       the addresses it was delivered to
 * @property {string} subject
 * @property {string} messageId
 * @property {string} text
 */

/** The e-mails that came, kept in a file of one line each, so that they are there again after a restart. */
export class Letters {
  /** @type {Letter[]} */
  #letters = [];
  #file;

  /** @param {string} file */
  constructor(file) {
    this.#file = file;
    mkdirSync(dirname(file), { recursive: true });
    if (existsSync(file)) this.#letters = readFileSync(file, 'utf8').split('\n').filter(Boolean).map((line) => JSON.parse(line));
  }

  /** The newest first. */
  get all() {
    return [...this.#letters].reverse();
  }

  /** @param {number} number */
  find(number) {
    return this.#letters[number - 1];
  }

  /** @param {Buffer} raw @param {string[]} to */
  async add(raw, to) {
    const mail = await PostalMime.parse(raw);
    const letter = {
      number: this.#letters.length + 1,
      receivedAt: new Date().toISOString(),
      from: mail.from?.address ?? '',
      to,
      subject: mail.subject ?? '(no subject)',
      messageId: mail.messageId ?? '',
      text: mail.text ?? '',
    };
    appendFileSync(this.#file, `${JSON.stringify(letter)}\n`);
    this.#letters.push(letter);
  }
}
