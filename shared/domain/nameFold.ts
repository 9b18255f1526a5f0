/**
 * Folds a name so that spellings of one name in Cyrillic and Latin meet: Ёлкина = Elkina, Sergey = Сергей,
 * Yulia = Julia, Pyotr = Пётр. Index and query go through the same fold; it is never shown.
 */
export function foldName(text: string): string {
  const latin = Array.from(
    text
      .normalize('NFKD')
      .toLowerCase()
      .replace(/[\u0300-\u036f]/g, ''),
    toLatin,
  ).join('');
  return spellings.reduce((name, [pattern, replacement]) => name.replace(pattern, replacement), latin);
}

const letters: Record<string, string> = {
  а: 'a',
  б: 'b',
  в: 'v',
  г: 'g',
  ґ: 'g',
  д: 'd',
  е: 'e',
  є: 'e',
  ж: 'zh',
  з: 'z',
  и: 'i',
  і: 'i',
  к: 'k',
  л: 'l',
  м: 'm',
  н: 'n',
  о: 'o',
  п: 'p',
  р: 'r',
  с: 's',
  т: 't',
  у: 'u',
  ф: 'f',
  х: 'h',
  ц: 'ts',
  ч: 'ch',
  ш: 'sh',
  щ: 'shch',
  ъ: '',
  ы: 'y',
  ь: '',
  э: 'e',
  ю: 'iu',
  я: 'ia',
  ß: 'ss',
  ł: 'l',
  ø: 'o',
  æ: 'ae',
};

function toLatin(letter: string): string {
  return letters[letter] ?? letter;
}

/** Applied in order. Digits are left alone: collapsing doubled digits would break numbers and phones. */
const spellings: [RegExp, string][] = [
  [/[’'`ʼ-]/g, ''],
  [/shch|sch/g, 'sh'],
  [/kh/g, 'h'],
  [/ph/g, 'f'],
  [/ck/g, 'k'],
  [/tz|ts|cz/g, 'c'],
  [/x/g, 'ks'],
  [/w/g, 'v'],
  [/[yj]/g, 'i'],
  [/([a-z])\1+/g, '$1'],
  [/io/g, 'e'],
  [/\bie/g, 'e'],
  [/(?<=[bcdfghklmnprstvz])ie/g, 'e'],
];

/** Words of a text, folded. */
export function foldedWords(text: string): string[] {
  return text
    .split(/[\s,.;]+/)
    .map(foldName)
    .filter((word) => word !== '');
}
