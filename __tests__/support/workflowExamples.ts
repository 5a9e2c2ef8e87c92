/** The workflows and parts of such that the documentation tells people to copy. */

import { readdirSync, readFileSync } from 'node:fs';

const root = new URL('../../', import.meta.url);

/** A workflow, or a part of one, and where it stands. */
export interface Example {
  name: string;
  text: string;
}

/** Those that people copy as they are. */
export function wholeExamples(): Example[] {
  return readdirSync(new URL('docs/examples/', root)).map((file) => {
    const name = `docs/examples/${file}`;
    return { name, text: readFileSync(new URL(name, root), 'utf8') };
  });
}

/** The blocks of YAML that are about workflows, on the README and the pages beside it. */
export function examplesOnPages(): Example[] {
  return pages().flatMap((page) =>
    blocks(page, 'yaml')
      .map((text, index) => ({ name: `${page}, example ${index + 1}`, text }))
      .filter(({ text }) => /^on:|uses:/m.test(text)),
  );
}

/** The blocks of a language on a page of the repository, in their order. */
export function blocks(page: string, language: string): string[] {
  const text = readFileSync(new URL(page, root), 'utf8');
  return [...text.matchAll(new RegExp(`^\`\`\`${language}\\n(.*?)^\`\`\`$`, 'gms'))].map(
    ([, block = '']) => block,
  );
}

function pages(): string[] {
  const docs = readdirSync(new URL('docs/', root)).map((name) => `docs/${name}`);
  return ['README.md', ...docs].filter((name) => name.endsWith('.md'));
}

/** The part as a workflow of its own, by how far it is indented: jobs, what is in a job, or steps. */
export function asWorkflow({ text }: Example): string {
  if (/^on:/m.test(text)) return text;
  const indent = /^ */.exec(text)?.[0].length ?? 0;
  const job = '  example:\n    name: example\n    runs-on: ubuntu-latest\n    timeout-minutes: 10\n';
  const above = ['', '', '', '', job, '', `${job}    steps:\n`][indent] ?? '';
  const head =
    'name: example\non: [push]\npermissions: {}\nconcurrency:\n  group: example\n  cancel-in-progress: true\n';
  return `${head}jobs:\n${above}${text}`;
}
