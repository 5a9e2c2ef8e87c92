import type { Target } from '../target.ts';
import { gzip, tar, zip } from './archives.ts';
import { ar, elf, machO, pe, wasm } from './binaries.ts';
import { logs, toml, workflows } from './project.ts';
import { reports, wheel } from './reports.ts';
import { distInfo, pythonSource, repository, wheelName } from './texts.ts';

/** In the order in which they have their turn. */
export const TARGETS: readonly Target[] = [
  zip,
  wheel,
  wheelName,
  distInfo,
  pythonSource,
  elf,
  machO,
  pe,
  wasm,
  ar,
  tar,
  gzip,
  repository,
  toml,
  workflows,
  logs,
  reports,
];
