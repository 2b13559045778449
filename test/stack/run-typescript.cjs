/**
 * Lets node run our sources as they are: `node -C source -r ./test/stack/run-typescript.cjs apps/cli/src/main.ts`. For specs that need
 * a real process and must not depend on a build that may be stale. The same settings as jest's (jest.config.cjs).
 */
const { transformFileSync } = require('@swc/core');

require.extensions['.ts'] = (/** @type {NodeModule} */ module, /** @type {string} */ file) => {
  const { code } = transformFileSync(file, {
    swcrc: false,
    jsc: {
      parser: { syntax: 'typescript', decorators: true },
      transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
      target: 'es2022',
      keepClassNames: true,
    },
    module: { type: 'commonjs' },
    sourceMaps: 'inline',
  });
  /** @type {NodeModule & { _compile(code: string, file: string): void }} */ (module)._compile(code, file);
};
