/**
 * Writes what is not ASCII in a bundle as escapes. Only then V8 takes it for one-byte text, which takes half the memory
 * and a tenth less of the command line's start. Every such letter stands in a string, a pattern or a comment.
 * @returns {{ name: string, renderChunk: (code: string) => { code: string, map: null } }}
 */
export function asciiOnly() {
  return {
    name: 'ascii-only',
    renderChunk: (code) => ({ code: code.replace(/[^\0-\x7f]/g, escaped), map: null }),
  };
}

/** @param {string} letter one UTF-16 code unit */
function escaped(letter) {
  return `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
