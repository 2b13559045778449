/**
 * Where specs run whose modules are loaded once (load-once-runtime.cjs): in Node's own realm, so that a spec's Error, Date or Array
 * is what the modules take it for. What a spec changed of the process is put back after it.
 */
const { LegacyFakeTimers, ModernFakeTimers } = require('@jest/fake-timers');
const { ModuleMocker } = require('jest-mock');

module.exports = class OneRealmEnvironment {
  /** @param {import('@jest/environment').JestEnvironmentConfig} config */
  constructor({ projectConfig }) {
    const global = /** @type {import('@jest/types').Global.Global} */ (/** @type {unknown} */ (globalThis));
    this.global = global;
    this.moduleMocker = new ModuleMocker(globalThis);
    const timerConfig = { idToRef: (/** @type {number} */ id) => id, refToId: (/** @type {number} */ ref) => ref };
    this.fakeTimers = new LegacyFakeTimers({ config: projectConfig, global: globalThis, moduleMocker: this.moduleMocker, timerConfig });
    this.fakeTimersModern = new ModernFakeTimers({ config: projectConfig, global: globalThis });
    this.before = { console: globalThis.console, env: { ...process.env }, exit: process.exit };
  }

  async setup() {}

  async teardown() {
    this.fakeTimers.dispose();
    this.fakeTimersModern.dispose();
    const { console, env, exit } = this.before;
    globalThis.console = console;
    process.exit = exit;
    for (const name of Object.keys(process.env)) if (!Object.hasOwn(env, name)) delete process.env[name];
    Object.assign(process.env, env);
  }

  exportConditions() {
    return [];
  }

  /** No other than Node's own. */
  getVmContext() {
    return null;
  }
};
