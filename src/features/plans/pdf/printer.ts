import type { Language } from '../../../platform/i18n.ts';
import { PaperPrinter } from '../../../platform/pdf/printer.ts';
import type { Published } from '../public/published.ts';
import { paperOf } from './paper.ts';

/** Prints publications, which never change. */
export class Printer {
  readonly #printer = new PaperPrinter();

  /** @throws TooMany when more wait than can be printed in reasonable time */
  print(published: Published, language: Language): Promise<Buffer> {
    const { id, isExample, areaName } = published;
    return this.#printer.print(`${id} ${language} ${isExample} ${areaName}`, () => paperOf(published, language));
  }

  close(): void {
    this.#printer.close();
  }
}
