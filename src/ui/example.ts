import type { VNode } from 'preact';

/** One way a component is used: shown on the style page, and tested. Its sample text is Dutch. */
export interface Example {
  name: string;
  render(): VNode;
}
