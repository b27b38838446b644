import 'preact';

/** Our custom elements, each an enhancement in `client/elements`; without script they are plain boxes. */
declare module 'preact' {
  namespace JSX {
    interface IntrinsicElements {
      'keep-typed': HTMLAttributes<HTMLElement>;
      'live-findings': HTMLAttributes<HTMLElement>;
      'budget-table': HTMLAttributes<HTMLElement>;
      'confirm-dialog': HTMLAttributes<HTMLElement>;
    }
  }
}
