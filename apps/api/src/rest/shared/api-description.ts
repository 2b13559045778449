import type { OpenAPIObject } from '@nestjs/swagger';

/** Holds the OpenAPI document, made once when the application is complete. */
export class ApiDescription {
  private document: OpenAPIObject | undefined;

  describe(document: OpenAPIObject): void {
    this.document = document;
  }

  get(): OpenAPIObject {
    if (this.document === undefined) throw new Error('The OpenAPI document is asked for before the application was made.');
    return this.document;
  }

  /** The methods that an address has, for answering 405; empty when it is none of ours. */
  methodsAt(path: string): string[] {
    return Object.entries(this.get().paths)
      .filter(([pattern]) => new RegExp(`^${pattern.replaceAll(/\{[^}]+\}/g, '[^/]+')}/?$`).test(path))
      .flatMap(([, operations]) => Object.keys(operations))
      .map((method) => method.toUpperCase());
  }
}
