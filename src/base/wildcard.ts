/** Matching with stars: in time of at most the product of both lengths, however hostile the two are. */

/** What the tokens of a pattern mean. */
interface Meaning<Token, Item> {
  /** Whether the token stands for any number of items. */
  isStar(token: Token): boolean;
  fits(token: Token, item: Item): boolean;
}

/**
 * Whether the tokens fit all of the items, in their order. A star takes as little as it can; only the last one met ever
 * has to take more.
 */
export function matchTokens<Token, Item>(
  tokens: ArrayLike<Token>,
  items: ArrayLike<Item>,
  { isStar, fits }: Meaning<Token, Item>,
): boolean {
  let token = 0;
  let star = -1;
  let taken = 0;
  for (let at = 0; at < items.length; ) {
    const current = tokens[token] as Token;
    if (token < tokens.length && isStar(current)) {
      star = token;
      taken = at;
      token += 1;
    } else if (token < tokens.length && fits(current, items[at] as Item)) {
      token += 1;
      at += 1;
    } else if (star >= 0) {
      taken += 1;
      at = taken;
      token = star + 1;
    } else {
      return false;
    }
  }
  while (token < tokens.length && isStar(tokens[token] as Token)) token += 1;
  return token === tokens.length;
}

const LETTERS: Meaning<string, string> = {
  isStar: (letter) => letter === '*',
  fits: (letter, other) => letter === other,
};

/** True when the pattern, in which `*` stands for any letters, fits the whole text. */
export function matchesWildcard(pattern: string, text: string): boolean {
  return matchTokens(pattern, text, LETTERS);
}
