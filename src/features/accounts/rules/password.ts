export const passwordLength = { least: 12, most: 200 } as const;

export type PasswordProblem = 'tooShort' | 'tooLong' | 'aboutYou' | 'tooCommon';

/** What remains of a common password when the digits and signs around it are taken away. */
const commonWords = new Set(
  `wachtwoord wachtwoordwachtwoord password passwordpassword passw paswoord paswoordpaswoord wachtwoorden geheim geheimgeheim
  welkom welkomwelkom welcome welcomewelcome qwerty qwertyuiop qwertyqwerty qwertyuiopasdfghjkl azerty azertyuiop azertyazerty
  azertyuiopqsdfghjklm asdfghjkl qsdfghjklm abcdefghijkl abcdefghijklm abcdefghijklmnopqrstuvwxyz gemeente gemeentehuis
  stadhuis relance lokalerelance relanceplan herstelplan belgie nederland vlaanderen administrator beheerder admin adminadmin
  letmein iloveyou ikhouvanjou changeme veranderdit zomer winter lente herfst januari februari maandag`.split(/\s+/),
);

const digits = '01234567890123456789098765432109876543210';

/**
 * What is wrong with a password that someone wants to use; null when it will do. Length counts, kinds of characters do not
 * (NIST SP 800-63B, ASVS 5.0 section 6.2).
 * @param person the mail address and name of whose password it becomes
 */
export function passwordProblem(password: string, person: { mail: string; name: string }): PasswordProblem | null {
  const length = [...password].length;
  if (length < passwordLength.least) return 'tooShort';
  if (length > passwordLength.most) return 'tooLong';
  const plain = fold(password);
  if (personal(person).includes(plain)) return 'aboutYou';
  if (new Set(plain).size < 5 || digits.includes(plain) || commonWords.has(plain.replace(/[^a-z]/g, ''))) {
    return 'tooCommon';
  }
  return null;
}

function personal({ mail, name }: { mail: string; name: string }): string[] {
  const [account = '', host = ''] = mail.split('@');
  return [mail, account, host, name, name.split(/\s+/).reverse().join(' ')].flatMap((one) => [
    fold(one),
    fold(one).replace(/[^a-z0-9]/g, ''),
  ]);
}

const fold = (text: string) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().trim();
