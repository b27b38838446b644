declare module 'js-yaml' {
  type Scalar = {
    kind: 'scalar';
    resolve: (text: string | null) => boolean;
    construct: (text: string) => unknown;
  };
  export class Type {
    constructor(tag: string, options: Scalar);
    readonly tag: string;
  }
  export class Schema {
    extend(types: { implicit: Type[] }): Schema;
  }
  export const FAILSAFE_SCHEMA: Schema;
  export function load(text: string, options?: { schema?: Schema }): unknown;
}
