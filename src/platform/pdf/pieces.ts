/** What the template can print. All text is data: the template never reads it as markup. */
export type Inline =
  | { kind: 'text' | 'code'; text: string }
  | { kind: 'strong' | 'emphasis'; parts: Inline[] }
  | { kind: 'link'; address: string; parts: Inline[] }
  | { kind: 'break' };

export type Piece =
  | { kind: 'heading'; level: number; text: string; colour?: string }
  | { kind: 'paragraph'; parts: Inline[] }
  | { kind: 'list'; ordered: boolean; items: Piece[][] }
  | { kind: 'quote'; pieces: Piece[] }
  | { kind: 'code'; text: string }
  | { kind: 'facts'; facts: { term: string; text: string }[] }
  | {
      kind: 'table';
      caption: string;
      columns: { header: string; numeric?: boolean }[];
      rows: string[][];
      total?: string[];
    }
  | { kind: 'note'; text: string };

export interface Paper {
  language: string;
  region: string;
  title: string;
  subtitle: string;
  author: string;
  description: string;
  /** Printed on every page of an example plan; empty for a real one. */
  mark: string;
  footer: string;
  /** "Pagina {page} van {pages}", in two parts. */
  pageOf: [string, string];
  /** Empty for a letter: it begins at once, without contents. */
  contentsTitle: string;
  facts: { term: string; text: string }[];
  pieces: Piece[];
}

export const text = (value: string): Inline => ({ kind: 'text', text: value });
export const heading = (level: number, value: string, colour?: string): Piece => ({
  kind: 'heading',
  level,
  text: value,
  ...(colour && { colour }),
});
export const paragraph = (value: string): Piece => ({ kind: 'paragraph', parts: [text(value)] });
