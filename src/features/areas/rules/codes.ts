interface Coded {
  code: string;
  kind: string;
  country: string;
}

/** How the codes of a country are written, for codes that are only digits: those are the ones a spreadsheet spoils. */
const written: Record<string, Record<string, string>> = {
  BE: { municipality: '00000', province: '00000', region: '00000' },
  NL: { municipality: 'GM0000', province: 'PV00' },
};

/**
 * The code as it probably was before a spreadsheet took it for a number and dropped its zeros, or undefined for a code that looks right.
 * Known for Belgium (NIS, 5 digits) and the Netherlands (CBS, `GM0000`); elsewhere the longest code of digits in the file tells the length.
 */
export function intendedCode(row: Coded, others: readonly Coded[]): string | undefined {
  if (!/^(GM|PV)?\d+$/.test(row.code)) return undefined;
  const example = written[row.country]?.[row.kind] ?? longest(row, others);
  const prefix = example.replace(/\d/g, '');
  const digits = row.code.replace(/\D/g, '');
  const intended = prefix + digits.padStart(example.length - prefix.length, '0');
  return intended === row.code || intended.length !== example.length ? undefined : intended;
}

function longest(row: Coded, others: readonly Coded[]): string {
  const alike = others.filter((one) => one.country === row.country && one.kind === row.kind && /^\d+$/.test(one.code));
  return '0'.repeat(Math.max(row.code.length, ...alike.map((one) => one.code.length)));
}
