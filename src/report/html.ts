/** The report as one HTML file that needs nothing else: no server, no network, no other file. */

import { createHash } from 'node:crypto';
import pageAssets from 'page-assets';
import { plainText } from '../base/escape.ts';
import type { Report } from '../model/report.ts';
import type { PageData } from '../page/data.ts';
import { pageData } from './html/pageData.ts';

/**
 * The page in pieces. Its only script and its only style are named by hash in its content-security policy, which allows
 * nothing else; what the wheels say of themselves lies in an element that no browser runs, and gets into the page as text.
 */
export function* htmlPieces(report: Report): Generator<string> {
  const data = pageData(report);
  const { script, style } = pageAssets;
  const policy = `default-src 'none'; script-src '${hashOf(script)}'; style-src '${hashOf(style)}'; base-uri 'none'; form-action 'none'`;
  yield `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${htmlText(`Wheel ABI: ${data.headline}`)}</title>
<style>${style}</style>
</head>
<body>
<noscript><h1>Wheel ABI: ${htmlText(data.headline)}</h1><p>The details are drawn by the script in this file, and scripts are turned off.</p></noscript>
<script type="application/json" id="data">`;
  yield embeddedJson(data);
  yield `</script>
<script>${script}</script>
</body>
</html>
`;
}

/** The whole page. */
export function renderHtml(report: Report): string {
  return [...htmlPieces(report)].join('');
}

function hashOf(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}

function htmlText(text: string): string {
  return plainText(text).replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

/** JSON that can't end the element that it stands in, nor pass for anything else: to be read back by JSON.parse. */
function embeddedJson(data: PageData): string {
  return JSON.stringify(data).replace(
    /[<>&\u2028\u2029]|#(?=\[)/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
