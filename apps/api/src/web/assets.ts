import { type RequestHandler, Router, static as serveFolder } from 'express';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The folder of an installed package, wherever npm put it (workspaces hoist). */
export const pathOfPackage = (name: string): string => dirname(require.resolve(`${name}/package.json`));

/** Where views and style sheets stand: read in place from the sources, whether we run compiled (dist) or in a spec (src). */
export function webFolder(): string {
  let folder = __dirname;
  while (!existsSync(join(folder, 'package.json'))) folder = dirname(folder);
  return join(folder, 'src', 'web');
}

interface Asset {
  readonly name: string;
  readonly type: string;
  readonly body: string;
}

/** Our own branding: no GDS Transport (licensed to gov.uk alone), Arial instead. */
const withoutTransport = (css: string): string =>
  css.replaceAll(/@font-face\{[^}]*GDS Transport[^}]*\}/g, '').replaceAll(/"?GDS Transport"?,/g, '');

/** Style sheets and scripts, read once; their addresses carry their digest, so that browsers keep them for a year. */
export class Assets {
  private readonly assets: readonly Asset[];
  private readonly version: string;

  constructor() {
    const govuk = join(pathOfPackage('govuk-frontend'), 'dist', 'govuk');
    const moj = join(pathOfPackage('@ministryofjustice/frontend'), 'moj');
    const own = join(webFolder(), 'assets');
    const read = (folder: string, name: string): string => readFileSync(join(folder, name), 'utf8').replace(/\/[/*]# sourceMappingURL=.*$/m, '');
    const picker = join(pathOfPackage('accessible-autocomplete'), 'dist');
    const css = [read(govuk, 'govuk-frontend.min.css'), read(moj, 'moj-frontend.min.css'), read(picker, 'accessible-autocomplete.min.css')].map(withoutTransport);
    this.assets = [
      { name: 'golden-thread.css', type: 'text/css', body: [...css, read(own, 'golden-thread.css'), read(own, 'print.css')].join('\n') },
      { name: 'govuk-frontend.js', type: 'text/javascript', body: read(govuk, 'govuk-frontend.min.js') },
      { name: 'moj-frontend.js', type: 'text/javascript', body: read(moj, 'moj-frontend.min.js') },
      { name: 'accessible-autocomplete.js', type: 'text/javascript', body: read(picker, 'accessible-autocomplete.min.js') },
      { name: 'pickers.js', type: 'text/javascript', body: read(own, 'pickers.js') },
      { name: 'figures.js', type: 'text/javascript', body: read(own, 'figures.js') },
      { name: 'golden-thread.js', type: 'text/javascript', body: read(own, 'golden-thread.js') },
      { name: 'favicon.svg', type: 'image/svg+xml', body: read(own, 'favicon.svg') },
    ];
    this.version = createHash('sha256').update(this.assets.map((asset) => asset.body).join()).digest('hex').slice(0, 12);
  }

  /** The address of an asset, for templates. */
  href(name: string): string {
    return `/assets/${this.version}/${name}`;
  }

  /** Serves the assets, and the icons that the packages' style sheets name. */
  routes(): RequestHandler {
    const router = Router();
    for (const asset of this.assets) {
      router.get(`/assets/:version/${asset.name}`, (_request, response) => {
        response.set('cache-control', 'public, max-age=31536000, immutable').type(asset.type).send(asset.body);
      });
    }
    router.use('/assets/images', serveFolder(join(pathOfPackage('@ministryofjustice/frontend'), 'moj', 'assets', 'images'), { maxAge: '1d' }));
    return router;
  }
}
