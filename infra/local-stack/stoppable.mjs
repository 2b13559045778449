/** All that one start has brought up, so that it can be ended in the reverse order: that, and nothing else. */
export class Stoppable {
  #abort = new AbortController();
  /** @type {{ name: string, stop: () => Promise<void> }[]} */
  #started = [];
  /** @type {Promise<void> | undefined} */
  #ending;

  /** Tells a running installation or build that it is to end. */
  get signal() {
    return this.#abort.signal;
  }

  get stopping() {
    return this.#ending !== undefined;
  }

  /** @throws an Error once stopping has begun: nothing more is to be started. */
  assertNotStopping() {
    if (this.stopping) throw new Error('Stopped while starting.');
  }

  /** @param {string} name @param {() => Promise<void>} stop */
  add(name, stop) {
    this.#started.push({ name, stop });
  }

  /**
   * Ends everything once, also when asked again meanwhile.
   * @returns {Promise<void>}
   */
  stop() {
    this.#ending ??= this.#stopAll();
    return this.#ending;
  }

  /**
   * Ends everything; then the process ends with this code.
   * @param {number} code
   * @returns {Promise<never>}
   */
  async stopAndExit(code) {
    await this.stop();
    process.exit(code);
  }

  async #stopAll() {
    this.#abort.abort();
    if (this.#started.length === 0) return;
    process.stdout.write('\nStopping');
    for (let part = this.#started.pop(); part; part = this.#started.pop()) {
      process.stdout.write(` ${part.name}`);
      await part.stop().catch((error) => console.error(`\n${part?.name}: ${error.message}`));
    }
    process.stdout.write('. All that was started has ended.\n');
  }
}
