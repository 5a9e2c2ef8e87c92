import { logLine, plainText } from './escape.ts';

/** Makes a text that quotes names or messages from outside one harmless line of a job's log. */
export function oneLine(text: string): string {
  return logLine(plainText(text));
}

/** The same for each line of a text whose line breaks are our own. */
export function safeLines(text: string): string {
  return text.split('\n').map(oneLine).join('\n');
}
