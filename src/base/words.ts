/** Turns of phrase that all rooms share. Plain text: reporters escape it. */

/** A size in bytes for people: `640 B`, `7.7 KiB`, `5.6 MiB`. */
export function fileSize(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`;
  const kibibytes = bytes / 1024;
  if (kibibytes < 1024) return `${kibibytes.toFixed(1)} KiB`;
  return `${(kibibytes / 1024).toFixed(1)} MiB`;
}

/** What a wheel weighs as a file, in the units that package indexes show: `640 B`, `66 kB`, `1.6 MB`. */
export function downloadSize(bytes: number): string {
  if (bytes < 1000) return `${bytes} B`;
  if (bytes < 999_500) return `${Math.round(bytes / 1000)} kB`;
  if (bytes < 999_950_000) return `${(bytes / 1_000_000).toFixed(1)} MB`;
  return `${(bytes / 1_000_000_000).toFixed(1)} GB`;
}

/** The noun with "a" or "an" before it. */
export function withArticle(noun: string): string {
  return `${VOWEL_SOUND.test(noun) ? 'an' : 'a'} ${noun}`;
}

/** Letters and digits whose name starts with a vowel, as in "an x86_64 wheel", "an s390x wheel". */
export const VOWEL_SOUND = /^(?:[aeiox]|hppa|s390|sh4|m68k)/i;

/** The last part of a member's path. */
export function baseName(path: string): string {
  return path.split('/').at(-1) ?? path;
}

/** `1 error`, `2 errors`. */
export function counted(count: number, noun: string, plural = `${noun}s`): string {
  return `${count} ${count === 1 ? noun : plural}`;
}
