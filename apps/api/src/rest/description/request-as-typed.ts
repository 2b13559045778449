/** What a request is made of. */
interface Request {
  readonly method: string;
  readonly path: string;
  readonly headers: readonly string[];
  /** Undefined where there is none. */
  readonly body: unknown;
}

const examples: Readonly<Record<string, string>> = {
  'Idempotency-Key': 'Idempotency-Key: 7d0c9a52-3f1e-4f0a-9a56-0d2c7f1b6e44',
  'If-Match': 'If-Match: "3"',
};

/** A request as somebody would type it into a terminal, with the address and the token taken from the environment. */
export function requestAsTyped({ method, path, headers, body }: Request): string {
  const lines = [
    `curl ${method === 'GET' ? '' : `-X ${method} `}"$ADDRESS${path}"`,
    '-H "Authorization: Bearer $TOKEN"',
    ...headers.map((name) => `-H '${examples[name] ?? `${name}: …`}'`),
    ...(body === undefined ? [] : ["-H 'Content-Type: application/json'", `-d '${JSON.stringify(body, null, 2).replaceAll("'", '’')}'`]),
  ];
  return lines.join(' \\\n  ');
}
