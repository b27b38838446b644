import { systemClock, today } from '../../platform/clock.ts';
import { languageAsked, Misunderstood, readOptions } from '../../platform/command-options.ts';
import { isLanguage, type Language, type Translate, translator } from '../../platform/i18n.ts';
import { checkPlan } from './checks/check.ts';
import { type DescribedResult, describe } from './checks/describe.ts';
import { type NamedPlan, oneLine, readPlans } from './document/files.ts';
import { date } from './document/texts.ts';

type Output = { write: (text: string) => void; complain: (text: string) => void };
type Asked = { files: string[]; on: string; format: 'text' | 'json'; language: Language };

const options = {
  on: { type: 'string' },
  format: { type: 'string' },
  language: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const;

/**
 * `relance check FILE… [--on DATE] [--format text|json] [--language nl|en] [--help]`. Gives 0 when no check of severity error
 * failed, 1 when one did, and 2, having checked nothing, when an option is wrong or a file cannot be read or is not
 * a valid plan document.
 */
export async function checkCommand(args: string[], { write, complain }: Output): Promise<number> {
  const t = translator(languageAsked(args));
  let asked: Asked | 'help';
  try {
    asked = understand(args, t);
  } catch (error) {
    if (!(error instanceof Misunderstood)) throw error;
    complain(`relance check: ${error.message}\n${t('command.check.usage')}\n`);
    return 2;
  }
  if (asked === 'help') {
    write(`${t('command.check.usage')}\n`);
    return 0;
  }
  const { plans, complaints } = await readPlans(asked.files, t);
  if (complaints.length > 0) {
    complain(`${complaints.join('\n')}\n`);
    return 2;
  }
  let failed = false;
  for (const named of plans) {
    const result = describe(checkPlan(named.plan, { on: asked.on }), asked.language);
    failed ||= result.counts.errors > 0;
    write(asked.format === 'json' ? `${JSON.stringify(result)}\n` : inText(named, result, plans.length > 1, t));
  }
  return failed ? 1 : 0;
}

function understand(args: string[], t: Translate): Asked | 'help' {
  const { values, positionals } = readOptions(args, options);
  if (values.help) return 'help';
  const { on = today(systemClock), format = 'text', language = 'nl' } = values;
  if (!isLanguage(language)) throw new Misunderstood(t('command.check.language', { value: language }));
  if (format !== 'text' && format !== 'json') throw new Misunderstood(t('command.check.format', { value: format }));
  if (!date.safeParse(on).success) throw new Misunderstood(t('command.check.on', { value: on }));
  if (positionals.length === 0) throw new Misunderstood(t('command.check.no-files'));
  return { files: positionals, on, format, language };
}

function inText({ name }: NamedPlan, { checks, counts }: DescribedResult, withName: boolean, t: Translate): string {
  const lines = checks.flatMap(({ id, severity, findings }) =>
    findings.map(({ goal, measure, message }) =>
      [
        severity.padEnd(7),
        (measure ?? goal ?? t('command.check.plan')).padEnd(6),
        id.padEnd(26),
        oneLine(message),
      ].join('  '),
    ),
  );
  const heading = withName ? [name] : [];
  const ending = withName ? [''] : [];
  return `${[...heading, ...lines, t('command.check.counts', { ...counts }), ...ending].join('\n')}\n`;
}
