/** Which names of files are one and the same to file systems that don't tell upper and lower case apart. */

/**
 * What names have in common that are one file on macOS: its letters decomposed, their case folded in full, as in
 * `ß` and `ss`, `ſ` and `s`, `ς` and `σ` (Unicode 3.13, D145), and without the characters that HFS+ passes over.
 */
export function appleKey(name: string): string {
  if (isAscii(name)) return name.toLowerCase();
  const visible = name.replace(IGNORED_BY_HFS, '');
  return eachLetter(visible.normalize('NFD'), foldedInFull).normalize('NFD');
}

/** What names have in common that are one file on Windows, which compares each letter's own upper case. */
export function windowsKey(name: string): string {
  return isAscii(name) ? name.toUpperCase() : eachLetter(name, upperCased);
}

/** Technical Note TN1150, "Unicode Subtleties". */
const IGNORED_BY_HFS = /[\u200c-\u200f\u202a-\u202e\u206a-\u206f\ufeff]/g;

function isAscii(text: string): boolean {
  return !/[^\0-\x7f]/.test(text);
}

/** One by one: in a whole text, the case of some letters depends on those beside them. */
function eachLetter(text: string, change: (letter: string) => string): string {
  return Array.from(text, change).join('');
}

/**
 * Unicode's CaseFolding.txt, statuses C and F, out of the mappings that JavaScript has: the upper case of the lower
 * case brings letters together that the lower case alone doesn't. Only the dotless i would go too far.
 */
function foldedInFull(letter: string): string {
  return letter === 'ı' ? letter : letter.toLowerCase().toUpperCase().toLowerCase();
}

/** Those that Unicode maps to ASCII or Greek have no upper case in the table that NTFS has. */
const WITHOUT_UPPER_CASE = ['ı', 'ſ', 'µ'];

function upperCased(letter: string): string {
  const upper = letter.toUpperCase();
  return upper.length !== letter.length || WITHOUT_UPPER_CASE.includes(letter) ? letter : upper;
}
