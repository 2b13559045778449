/** `npm run doctor`: what this machine has and lacks, and what runs. Changes nothing. Exit code 1 when something is missing. */
import { examine } from './examine.mjs';
import { findLeftBehind } from './left-behind.mjs';
import { readSettings } from './settings.mjs';
import { findStarter } from './starter.mjs';

const settings = readSettings(process.env);
const findings = await examine(settings);
for (const { what, state, detail } of findings) console.log(`  ${state.padEnd(16)} ${what}: ${detail}`);

const starter = findStarter(settings.dataFolder);
const running = findLeftBehind(settings.dataFolder);
console.log(`\n  Data folder:  ${settings.dataFolder}\n  Cache:        ${settings.cacheFolder}`);
if (starter) console.log(`  Running:      ${running.join(', ')}, started by process ${starter.pid}`);
else if (running.length > 0) console.log(`  Left running by a start that was cut off: ${running.join(', ')}. The next "npm start" takes them over.`);
else console.log('  Running:      nothing');
process.exit(findings.some(({ state }) => state === 'missing') ? 1 : 0);
