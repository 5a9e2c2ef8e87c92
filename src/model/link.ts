/** Links of our own making, the only ones in any output: an address among the words of a text never becomes one. */

declare const OURS: unique symbol;

/** An address that {@link ownLink} has made. */
export type OwnUrl = string & { readonly [OURS]: true };

export interface Link {
  /** What lies there, in our own words: `the file upstream`. */
  text: string;
  url: OwnUrl;
}

/**
 * A link to an address that this program has put together. Whatever in it is no part of a URL (RFC 3986), or could end
 * a link in Markdown, is percent-encoded. Throws for an address that is not HTTPS.
 */
export function ownLink(text: string, url: string): Link {
  if (!url.startsWith('https://')) throw new RangeError(`not an HTTPS address: ${url}`);
  return { text, url: url.replace(/[^\w.~:/?#=&%+@-]/gu, percentEncoded) as OwnUrl };
}

/** Also those that encodeURIComponent leaves alone. */
function percentEncoded(character: string): string {
  const bytes = [...new TextEncoder().encode(character)];
  return bytes.map((byte) => `%${byte.toString(16).toUpperCase().padStart(2, '0')}`).join('');
}

/** The link as Markdown. */
export function markdownLink({ text, url }: Link): string {
  return `[${text}](${url})`;
}

/** The link where only plain text can stand. */
export function plainLink({ text, url }: Link): string {
  return `${text}: ${url}`;
}
