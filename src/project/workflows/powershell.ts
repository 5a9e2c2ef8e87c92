/** Statements of a PowerShell script, beside those under conditions. */

/** One statement. */
export interface PowerShellStatement {
  text: string;
  /** False inside of braces, whatever these belong to, and behind a statement that may end the script. */
  isCertain: boolean;
}

/** A string, a comment, an escaped character, or a sign that parts statements. */
const PIECE =
  /'(?:[^']|'')*'|"(?:[^"`]|""|`[\s\S])*"|<#[\s\S]*?#>|(?<![\w$`])#[^\n]*|`[\s\S]|[{}()\n;]|[^'"<#`{}()\n;]+|[<#'"`]/y;
/** What may stand before a brace: a condition or loop over variables, texts and files. */
const HEAD =
  /^(?:(?:else)?if\s*\(\s*(?:-not\b|!|\(|\s)*(?:\$|Test-Path\b|Get-Command\b|['"\d])|else$|try$|finally$|catch\b|do$|while\s*\(\s*\$|foreach\s*\(\s*\$\w+\s+in\s+[$'"\d@])/i;
const MAX_DEPTH = 50;

/** True for a script that is no POSIX shell's. */
export function isPowerShell(script: string, shell: string): boolean {
  return shell === '' ? /\$env:\w/i.test(script) : /^(?:pwsh|powershell)$/i.test(shell);
}

/** Null where the script can't be told apart, or has blocks of other kinds than conditions and loops. */
export function powerShellStatements(script: string): PowerShellStatement[] | null {
  const statements: PowerShellStatement[] = [];
  const piece = new RegExp(PIECE);
  let text = '';
  let braces = 0;
  let parentheses = 0;
  let mayBeOver = false;
  const end = (): void => {
    const trimmed = text.trim();
    text = '';
    if (trimmed === '') return;
    statements.push({ text: trimmed, isCertain: braces === 0 && !mayBeOver });
    mayBeOver ||= /^(?:exit|return|throw|break|continue)\b/i.test(trimmed);
  };
  while (piece.lastIndex < script.length) {
    const [found] = piece.exec(script) ?? [];
    // A here-string, or a quote that never closes.
    if (found === undefined || /^['"]$/.test(found) || (/^['"]/.test(found) && text.endsWith('@')))
      return null;
    // A comment that never closes.
    if (found === '<' && script[piece.lastIndex] === '#') return null;
    if (found.startsWith('#') || found.startsWith('<#')) continue;
    if (found === '(') parentheses += 1;
    if (found === ')') parentheses -= 1;
    if (parentheses === 0 && (found === '\n' || found === ';')) end();
    else if (parentheses === 0 && found === '{') {
      if (!HEAD.test(text.trim()) || braces >= MAX_DEPTH) return null;
      text = '';
      braces += 1;
    } else if (parentheses === 0 && found === '}') {
      end();
      braces -= 1;
    } else text += found === '`\n' ? ' ' : found;
    if (braces < 0 || parentheses < 0) return null;
  }
  end();
  return braces === 0 && parentheses === 0 ? statements : null;
}
