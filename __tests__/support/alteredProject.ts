/** The project with changed sources, built and run: what a contributor who adds something would get. */

import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Report } from '../../src/model/report.ts';
import { buildWheel, type WheelRecipe, wheelName } from '../wheel/buildWheel.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** One file that is new, and one line in a list of another. */
export interface Alteration {
  file: string;
  text: string;
  list: string;
  /** What the list imports from the new file, under the name that is added to it. */
  name: string;
}

/** A copy of the project in a folder of its own, with the alteration in it. */
export class AlteredProject {
  readonly folder = mkdtempSync(path.join(tmpdir(), 'altered-'));

  constructor({ file, text, list, name }: Alteration) {
    for (const each of ['src', 'scripts', 'docs', 'package.json', 'tsconfig.json'])
      cpSync(path.join(root, each), path.join(this.folder, each), { recursive: true });
    symlinkSync(path.join(root, 'node_modules'), path.join(this.folder, 'node_modules'));
    writeFileSync(path.join(this.folder, file), text);
    const source = readFileSync(path.join(this.folder, list), 'utf8');
    const from = `./${path.posix.relative(path.posix.dirname(list), file)}`;
    // The list's line, and the import that an editor writes for it.
    const added = source.replace(/^(export const [A-Z]+: readonly \w+\[\] = \[)/m, `$1\n  ${name},`);
    writeFileSync(path.join(this.folder, list), `import { ${name} } from '${from}';\n${added}`);
  }

  /** What the compiler has against it; empty where it has nothing. */
  typeErrors(): string {
    const settings = { extends: './tsconfig.json', include: ['src'] };
    writeFileSync(path.join(this.folder, 'tsconfig.src.json'), JSON.stringify(settings));
    return this.run('node_modules/typescript/bin/tsc', '-p', 'tsconfig.src.json');
  }

  /** Throws with what the bundler says. */
  build(): void {
    const said = this.run('scripts/build.mjs');
    if (said !== '') throw new Error(said);
  }

  /** The report on a wheel that is built on the spot. */
  async check(recipe: WheelRecipe): Promise<Report> {
    const file = path.join(this.folder, wheelName(recipe));
    writeFileSync(file, await buildWheel(recipe));
    return JSON.parse(this.run('dist/cli.js', '--format', 'json', file));
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }

  private run(...command: string[]): string {
    const { stdout, stderr } = spawnSync(process.execPath, command, { cwd: this.folder, encoding: 'utf8' });
    return `${stdout}${stderr}`;
  }
}
