/** An answer as a browser without scripts sees it. */
export interface Seen {
  readonly status: number;
  readonly html: string;
  readonly location: string | null;
  readonly headers: Headers;
  readonly h1: string;
  readonly title: string;
}

/** A browser without scripts: keeps cookies, fills forms as they stand on the page, follows nothing by itself. */
export class Browser {
  private readonly cookies = new Map<string, string>();

  constructor(private readonly address: string) {}

  /** What a real browser needs to go on as the same person. */
  cookiesHeld(): { readonly name: string; readonly value: string; readonly url: string }[] {
    return [...this.cookies].map(([name, value]) => ({ name, value, url: this.address }));
  }

  /** The page that an address leads to in the end. */
  async arrive(path: string): Promise<Seen> {
    let seen = await this.get(path);
    for (let hops = 0; seen.status === 303 && hops < 5; hops += 1) seen = await this.get(seen.location ?? '/');
    return seen;
  }

  async get(path: string): Promise<Seen> {
    return this.send(path, { method: 'GET' });
  }

  /** Posts fields as they are, without opening the page first. */
  async post(path: string, fields: Readonly<Record<string, string>>): Promise<Seen> {
    return this.send(path, { method: 'POST', body: new URLSearchParams(fields) });
  }

  /** Opens the page, takes the hidden fields of its form, fills the rest, and sends it. */
  async submit(path: string, fields: Readonly<Record<string, string>>, action = path): Promise<Seen> {
    return this.post(action, { ...hiddenFields((await this.get(path)).html), ...fields });
  }

  /** Opens the page, takes the hidden fields of its form, fills the rest, and sends files with them, all under one name. */
  async upload(path: string, name: string, files: Readonly<Record<string, string | Uint8Array>>, fields: Readonly<Record<string, string>> = {}): Promise<Seen> {
    const form = new FormData();
    for (const [field, value] of Object.entries({ ...hiddenFields((await this.get(path)).html), ...fields })) form.set(field, value);
    for (const [file, content] of Object.entries(files)) form.append(name, new Blob([content as string]), file);
    return this.send(path, { method: 'POST', body: form });
  }

  /** Follows the sign-in through the identity provider and back. */
  async signIn(): Promise<void> {
    const begun = await this.get('/sign-in/start');
    const back = await fetch(begun.location ?? '', { redirect: 'manual' });
    const callback = new URL(back.headers.get('location') ?? '');
    const finished = await this.get(`${callback.pathname}${callback.search}`);
    if (finished.status !== 303) throw new Error(`Not signed in: ${finished.h1}`);
  }

  private async send(path: string, init: RequestInit): Promise<Seen> {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const asked = { ...init, redirect: 'manual', headers: { cookie } } as const;
    const answer = await ask(`${this.address}${path}`, asked);
    for (const line of answer.headers.getSetCookie()) {
      const [name = '', value = ''] = (line.split(';')[0] ?? '').split('=');
      this.cookies.set(name, value);
    }
    const html = await answer.text();
    return {
      status: answer.status,
      html,
      location: answer.headers.get('location'),
      headers: answer.headers,
      h1: textOf(/<h1[^>]*>([\s\S]*?)<\/h1>/.exec(html)?.[1] ?? ''),
      title: textOf(/<title>([\s\S]*?)<\/title>/.exec(html)?.[1] ?? ''),
    };
  }
}

function hiddenFields(html: string): Record<string, string> {
  const main = html.slice(html.indexOf('<main'));
  const fields = [...main.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)">/g)];
  return Object.fromEntries(fields.map(([, name = '', value = '']) => [name, value]));
}

const textOf = (html: string): string => html.replaceAll(/<[^>]+>/g, '').replaceAll(/\s+/g, ' ').replaceAll('&#39;', "'").trim();

/** Asks, and asks a page once more whose kept connection was closed at that moment, as browsers do (RFC 9110, 9.2.2); what goes wrong again is said with its address. */
async function ask(address: string, asked: RequestInit): Promise<Response> {
  try {
    return await fetch(address, asked);
  } catch (error) {
    if (asked.method !== 'GET') throw error;
    return fetch(address, asked).catch((again: unknown) => {
      throw new Error(`${address} answers nothing, twice.`, { cause: again });
    });
  }
}
