/** The form is files alone; they come beside its fields. */
export class ImportPackForm {}
