/**
 * Jest's loader, but for one thing: what a spec imports is loaded once for each of Jest's processes, by Node itself, as the product
 * loads it; only the spec's own file is loaded for each run. Jest by itself loads NestJS, TypeORM and 1,500 files of ours again for
 * every spec, which took longer than most specs do. No spec fakes a module (eslint.config.mjs), so that nothing is lost by it: what a
 * file keeps from one spec to the next it also keeps from one request to the next. See ADR 43.
 */
const { readFileSync, realpathSync } = require('node:fs');
const Module = require('node:module');
const { join } = require('node:path');
const { default: Runtime } = require('jest-runtime');

const packages = join(__dirname, '..', '..', 'node_modules');
const OURS = /^(@golden-thread\/[^/]+)\/(.+)$/;
/** Where jest-circus keeps who listens to a run. */
const CIRCUS_LISTENERS = Symbol.for('EVENT_HANDLERS');
const asCommonJs = {
  isInternalModule: false, supportsDynamicImport: false, supportsExportNamespaceFrom: false, supportsStaticESM: false, supportsTopLevelAwait: false,
  collectCoverage: false, collectCoverageFrom: [], coverageProvider: /** @type {const} */ ('v8'),
};

/** The same for all specs; it is known with the first. @type {import('@jest/transform').ScriptTransformer} */
let transformer;
/** Of every file loaded in this process, so that a later spec's stack also names the line in the source. @type {Map<string, string>} */
const sourceMaps = new Map();
const globals = /** @type {Record<string | symbol, unknown>} */ (/** @type {unknown} */ (globalThis));

require.extensions['.ts'] = (/** @type {NodeModule} */ module, /** @type {string} */ file) => {
  const { code, sourceMapPath } = transformer.transform(file, asCommonJs, readFileSync(file, 'utf8'));
  if (sourceMapPath) sourceMaps.set(file, sourceMapPath);
  /** @type {NodeModule & { _compile(code: string, file: string): void }} */ (module)._compile(code, file);
};

/** Where the sources of our packages are. @type {Map<string, string>} */
const folders = new Map();
/** @param {string} ours */
function sourcesOf(ours) {
  const folder = folders.get(ours) ?? join(realpathSync(join(packages, ours)), 'src');
  folders.set(ours, folder);
  return folder;
}

/** The sources of the other packages are read, never a build that may be stale. */
const loader = /** @type {{ _resolveFilename(request: string, ...more: unknown[]): string }} */ (/** @type {unknown} */ (Module));
const resolveFilename = loader._resolveFilename;
loader._resolveFilename = function resolveSource(/** @type {string} */ request, /** @type {unknown[]} */ ...more) {
  const [, ours, path] = OURS.exec(request) ?? [];
  return resolveFilename.call(this, ours && path ? join(sourcesOf(ours), `${path}.ts`) : request, ...more);
};

/** @param {string} file */
function loadAnew(file) {
  delete require.cache[file];
  return require(file);
}

module.exports = class LoadOnceRuntime extends Runtime {
  /** @param {ConstructorParameters<typeof Runtime>} given */
  constructor(...given) {
    super(...given);
    transformer = given[3];
  }

  /** The spec's own file comes without a name. @override @returns {any} */
  requireModule(/** @type {string} */ from, /** @type {string | undefined} */ name) {
    if (name !== undefined) return this.requireModuleOrMock(from, name);
    globals['jest'] = /** @type {{ jest: unknown }} */ (super.requireModuleOrMock(from, '@jest/globals')).jest;
    return loadAnew(from);
  }

  /** @override @returns {any} */
  requireModuleOrMock(/** @type {string} */ from, /** @type {string} */ name) {
    return name === '@jest/globals' ? super.requireModuleOrMock(from, name) : Module.createRequire(from)(name);
  }

  /** Jest's own parts. Without a name: what runs one spec file, which begins anew with each. @override @returns {any} */
  requireInternalModule(/** @type {string} */ from, /** @type {string | undefined} */ name) {
    if (name !== undefined) return Module.createRequire(from)(name);
    delete globals[CIRCUS_LISTENERS];
    return loadAnew(from);
  }

  /** @override */
  getSourceMaps() {
    return sourceMaps;
  }
};
