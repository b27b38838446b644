import { type ParseArgsConfig, parseArgs } from 'node:util';
import { isLanguage, type Language, translator } from './i18n.ts';

type Options = NonNullable<ParseArgsConfig['options']>;

/** An option or argument that is not understood; the message is for the person who typed it. */
export class Misunderstood extends Error {}

/** The language asked for with `--language`, whatever else was typed; Dutch when it is none of ours. */
export function languageAsked(args: string[]): Language {
  const { values } = parseArgs({ args, strict: false, options: { language: { type: 'string' } } });
  return isLanguage(values['language']) ? values['language'] : 'nl';
}

/**
 * What was typed, as `parseArgs` reads it, but complaining in the language asked for.
 *
 * @throws Misunderstood for an option that does not exist or lacks its value
 */
export function readOptions<O extends Options>(args: string[], options: O) {
  const t = translator(languageAsked(args));
  const { tokens } = parseArgs({ args, options, allowPositionals: true, strict: false, tokens: true });
  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    const { name, rawName: option, value, inlineValue } = token;
    const wanted = Object.hasOwn(options, name) ? options[name]!.type : undefined;
    if (!wanted || (wanted === 'boolean' && inlineValue))
      throw new Misunderstood(t('command.option.unknown', { option }));
    if (wanted === 'string' && (value === undefined || (!inlineValue && value.startsWith('-')))) {
      throw new Misunderstood(t('command.option.no-value', { option }));
    }
  }
  return parseArgs({ args, options, allowPositionals: true });
}
