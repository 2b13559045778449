import { dirname } from 'node:path';

/** The folder of an installed package, wherever npm put it (workspaces hoist). */
export const pathOfPackage = (name: string): string => dirname(require.resolve(`${name}/package.json`));
