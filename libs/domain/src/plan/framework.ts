/** An aim of the community strategy: the top of the golden thread. */
export interface Aim {
  readonly id: string;
  readonly reference: string;
  readonly title: string;
}

/** A priority of the council plan, with the aim that it serves. */
export interface Priority extends Aim {
  readonly aimId: string | null;
}
