import { address, line as plainLine, prose as plainProse } from '../../../plans/index.ts';
import type { CallField, Options } from './field.ts';

export const line = (options: Options = {}): CallField<string> => plainLine(options);
export const prose = (options: Options = {}): CallField<string> => plainProse(options);

/** An address that opens in a browser. */
export function webAddress(options: Options = {}): CallField<string> {
  const field = address(options);
  return {
    ...field,
    parse(answers, name, refuse) {
      const value = field.parse(answers, name, refuse);
      if (value !== undefined && !/^https?:\/\/[^\s/]+/.test(value)) refuse(name, 'web-address');
      return value;
    },
  };
}
