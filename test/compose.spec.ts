import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

/** A service as the compose file gives it. */
interface Service {
  readonly image: string;
  readonly read_only?: boolean;
  readonly cap_drop?: readonly string[];
  readonly security_opt?: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
  readonly ports?: readonly string[];
  readonly secrets?: readonly string[];
  readonly volumes?: readonly string[];
  readonly networks?: readonly string[];
}

const infra = join(__dirname, '..', 'infra');
const text = (file: string): string => readFileSync(join(infra, file), 'utf8');
const compose = parse(text('compose.yaml'), { merge: true }) as { readonly services: Readonly<Record<string, Service>>; readonly networks: Readonly<Record<string, { internal?: boolean } | null>> };
const services = Object.entries(compose.services);
const ours = ['migrate', 'api', 'worker'];
const settingsOf = (name: string): string[] => Object.keys(compose.services[name]!.environment ?? {});
/** What a service's settings take from the environment, by name. */
const givenTo = (name: string): Set<string> => new Set([...JSON.stringify(compose.services[name]!).matchAll(/\$\{([A-Z_]+)/g)].map(([, variable]) => variable!));

describe('the compose file', () => {
  it.each(services)('%s is an image of ours, or one that is named by version and digest', (name, { image }) => {
    if (ours.includes(name)) expect(image).toBe('golden-thread');
    else expect(image).toMatch(/^[a-z/-]+:[0-9.]+@\$\{[A-Z_]+_DIGEST:\?[^}]+\}$/);
  });

  it('names every digest that is looked up, and no other', () => {
    const lookedUp = [...text('containers/look-up-digests.sh').matchAll(/^digest ([A-Z_]+) (\S+)$/gm)].map(([, name, image]) => `${image!.split(':')[0]}:${image!.split(':')[1]} ${name}`);
    const used = services.filter(([name]) => !ours.includes(name)).map(([, { image }]) => image.replace(/@\$\{([A-Z_]+):.*$/, ' $1'));
    expect([...new Set([...used, 'node:24-slim NODE_DIGEST'])].sort()).toEqual(lookedUp.sort());
  });

  it.each(services)('%s has no right that it does not need, and can get none', (_name, { cap_drop: dropped, security_opt: options }) => {
    expect(dropped).toEqual(['ALL']);
    expect(options).toContain('no-new-privileges:true');
  });

  it('lets nobody write to their own files but those servers that write settings at their start', () => {
    const writable = services.filter(([, service]) => service.read_only !== true).map(([name]) => name);
    expect(writable).toEqual(['temporal-schema', 'temporal', 'temporal-namespace', 'temporal-ui']);
  });

  it('gives the owner’s password to the migration and to PostgreSQL alone, and each process the database roles it needs', () => {
    const holders = (variable: string): string[] => services.map(([name]) => name).filter((name) => givenTo(name).has(variable));
    expect(holders('OWNER_PASSWORD')).toEqual(['postgres', 'migrate']);
    expect(holders('APP_PASSWORD')).toEqual(['migrate', 'api', 'worker']);
    expect(holders('RELAY_PASSWORD')).toEqual(['migrate', 'worker']);
    expect(holders('SIGNIN_PASSWORD')).toEqual(['migrate', 'api']);
    expect(holders('TEMPORAL_PASSWORD')).toEqual(['postgres', 'temporal-schema', 'temporal']);
    expect(holders('REDIS_PASSWORD')).toEqual(['redis', 'api', 'worker']);
    expect(holders('SESSION_SECRET')).toEqual(['api']);
    expect(holders('OIDC_CLIENT_SECRET')).toEqual(['api']);
    expect(services.filter(([, { secrets }]) => secrets?.includes('record-keys')).map(([name]) => name)).toEqual(['api', 'worker']);
  });

  it('opens every port to this machine alone, and leaves the database no way out', () => {
    expect(services.flatMap(([, { ports }]) => ports ?? []).filter((port) => !port.startsWith('127.0.0.1:'))).toEqual([]);
    expect(compose.services['postgres']!.networks).toEqual(['records']);
    expect(compose.networks['records']).toEqual({ internal: true });
  });

  it('lets the worker write anchors of the record, the api read them, and both keep files', () => {
    expect(compose.services['worker']!.volumes).toEqual(['${ANCHORS_FOLDER:?}:/anchors', 'files:/files']);
    expect(compose.services['api']!.volumes).toEqual(['${ANCHORS_FOLDER:?}:/anchors:ro', 'files:/files']);
  });

  it('says nothing that the processes do not read', () => {
    const known = [...text('../apps/api/src/config.ts'), ...text('../apps/worker/src/config.ts'), ...text('../apps/cli/src/config.ts')].join('');
    const unread = ours.flatMap(settingsOf).filter((setting) => !known.includes(setting));
    expect(unread).toEqual([]);
  });
});

describe('the image', () => {
  const dockerfile = text('containers/Dockerfile').split('\n').filter((line) => !line.startsWith('#')).join('\n');

  it('is built from what the lock file names, on a base that is named by digest, and runs as nobody of importance', () => {
    const bases = [...dockerfile.matchAll(/^FROM (\S+)/gm)].map(([, base]) => base);
    expect(bases).toEqual(['node:24-slim@${NODE_DIGEST}', 'node:24-slim@${NODE_DIGEST}']);
    expect(dockerfile).toContain('npm ci ');
    expect(dockerfile).not.toContain('npm install');
    expect(dockerfile.trimEnd().split('\n').slice(-2)[0]).toBe('USER node');
  });
});
