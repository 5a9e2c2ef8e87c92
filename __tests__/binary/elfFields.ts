/** Where the fields of an ELF file's tables lie, found by its section headers, which our reader does not go by. */

import { viewOf } from '../../src/base/byteSource.ts';

export interface Field {
  /** As the specification names it, with the table and its row: `.dynamic[3].d_val`. */
  name: string;
  table: Table;
  at: number;
  width: 1 | 2 | 4 | 8;
}

export type Table =
  | 'program header'
  | 'section header'
  | 'dynamic'
  | 'symbols'
  | 'symbol versions'
  | 'version needs'
  | 'version definitions'
  | 'hash'
  | 'GNU hash'
  | 'note';

interface Section {
  type: number;
  offset: number;
  size: number;
}

type Layout = readonly (readonly [name: string, width: Field['width']])[];

const TABLES: ReadonlyMap<number, Table> = new Map<number, Table>([
  [5, 'hash'],
  [6, 'dynamic'],
  [7, 'note'],
  [11, 'symbols'],
  [0x6ffffff6, 'GNU hash'],
  [0x6ffffffd, 'version definitions'],
  [0x6ffffffe, 'version needs'],
  [0x6fffffff, 'symbol versions'],
]);
/** Rows of the tables that repeat the same thing over and over. */
const MOST_ROWS = 8;

/** A reader of numbers in the file's own class and byte order. */
export class ElfNumbers {
  readonly wide: boolean;
  readonly little: boolean;
  readonly view: DataView;

  constructor(bytes: Uint8Array) {
    this.view = viewOf(bytes);
    this.wide = bytes[4] === 2;
    this.little = bytes[5] !== 2;
  }

  read(at: number, width: Field['width']): number {
    if (width === 8) return Number(this.view.getBigUint64(at, this.little));
    if (width === 4) return this.view.getUint32(at, this.little);
    return width === 2 ? this.view.getUint16(at, this.little) : this.view.getUint8(at);
  }

  write(at: number, width: Field['width'], value: bigint): void {
    const cut = BigInt.asUintN(width * 8, value);
    if (width === 8) this.view.setBigUint64(at, cut, this.little);
    else if (width === 4) this.view.setUint32(at, Number(cut), this.little);
    else if (width === 2) this.view.setUint16(at, Number(cut), this.little);
    else this.view.setUint8(at, Number(cut));
  }
}

/** Every field of every table that the reader looks at; of long tables those of the first rows. */
export function elfFields(bytes: Uint8Array): Field[] {
  const numbers = new ElfNumbers(bytes);
  const { wide } = numbers;
  const sections = sectionsOf(numbers);
  const fields = [
    ...rows(
      'program header',
      wide ? PROGRAM_HEADER_64 : PROGRAM_HEADER_32,
      numbers.read(wide ? 32 : 28, wide ? 8 : 4),
      numbers.read(wide ? 56 : 44, 2),
    ),
    ...rows(
      'section header',
      sectionHeader(wide),
      numbers.read(wide ? 40 : 32, wide ? 8 : 4),
      numbers.read(wide ? 60 : 48, 2),
    ),
  ];
  for (const section of sections) {
    const table = TABLES.get(section.type);
    if (table !== undefined) fields.push(...fieldsOfTable(numbers, table, section));
  }
  return fields;
}

function sectionsOf(numbers: ElfNumbers): Section[] {
  const { wide } = numbers;
  const word = wide ? 8 : 4;
  const start = numbers.read(wide ? 40 : 32, word);
  return Array.from({ length: numbers.read(wide ? 60 : 48, 2) }, (_, index) => {
    const at = start + index * (wide ? 64 : 40);
    return {
      type: numbers.read(at + 4, 4),
      offset: numbers.read(at + (wide ? 24 : 16), word),
      size: numbers.read(at + (wide ? 32 : 20), word),
    };
  });
}

function fieldsOfTable(numbers: ElfNumbers, table: Table, { offset, size }: Section): Field[] {
  const word = numbers.wide ? 8 : 4;
  const fitting = (layout: Layout): number => Math.floor(size / sizeOf(layout));
  switch (table) {
    case 'dynamic': {
      const layout: Layout = [
        ['d_tag', word],
        ['d_val', word],
      ];
      return rows(table, layout, offset, fitting(layout));
    }
    case 'symbols': {
      const layout = numbers.wide ? SYMBOL_64 : SYMBOL_32;
      return rows(table, layout, offset, Math.min(fitting(layout), MOST_ROWS));
    }
    case 'symbol versions':
      return rows(table, [['vs_vers', 2]], offset, Math.min(size / 2, MOST_ROWS));
    case 'hash':
    case 'GNU hash':
      return rows(table, [['word', 4]], offset, Math.min(size / 4, 2 * MOST_ROWS));
    case 'version needs':
      return chain(numbers, table, offset, { entry: VERNEED, auxiliary: VERNAUX, auxAt: 8, nextAt: 12 });
    case 'version definitions':
      return chain(numbers, table, offset, { entry: VERDEF, auxiliary: VERDAUX, auxAt: 12, nextAt: 16 });
    default:
      return rows(table, NOTE, offset, 1);
  }
}

function rows(table: Table, layout: Layout, start: number, count: number): Field[] {
  const fields: Field[] = [];
  let at = start;
  for (let row = 0; row < count; row++) {
    for (const [name, width] of layout) {
      fields.push({ name: `${table}[${row}].${name}`, table, at, width });
      at += width;
    }
  }
  return fields;
}

/** Version tables are linked lists, each entry with a list of its own. */
function chain(
  numbers: ElfNumbers,
  table: Table,
  start: number,
  { entry, auxiliary, auxAt, nextAt }: { entry: Layout; auxiliary: Layout; auxAt: number; nextAt: number },
): Field[] {
  const fields: Field[] = [];
  for (let at = start, row = 0; ; row++) {
    fields.push(...rows(table, entry, at, 1));
    let aux = at + numbers.read(at + auxAt, 4);
    for (let link = -1; link !== 0 && row < MOST_ROWS; aux += link) {
      fields.push(...rows(table, auxiliary, aux, 1));
      link = numbers.read(aux + sizeOf(auxiliary) - 4, 4);
    }
    const next = numbers.read(at + nextAt, 4);
    if (next === 0) return fields;
    at += next;
  }
}

function sizeOf(layout: Layout): number {
  return layout.reduce((sum, [, width]) => sum + width, 0);
}

const PROGRAM_HEADER_64: Layout = [
  ['p_type', 4],
  ['p_flags', 4],
  ['p_offset', 8],
  ['p_vaddr', 8],
  ['p_paddr', 8],
  ['p_filesz', 8],
  ['p_memsz', 8],
  ['p_align', 8],
];
const PROGRAM_HEADER_32: Layout = [
  ['p_type', 4],
  ['p_offset', 4],
  ['p_vaddr', 4],
  ['p_paddr', 4],
  ['p_filesz', 4],
  ['p_memsz', 4],
  ['p_flags', 4],
  ['p_align', 4],
];
const SYMBOL_64: Layout = [
  ['st_name', 4],
  ['st_info', 1],
  ['st_other', 1],
  ['st_shndx', 2],
  ['st_value', 8],
  ['st_size', 8],
];
const SYMBOL_32: Layout = [
  ['st_name', 4],
  ['st_value', 4],
  ['st_size', 4],
  ['st_info', 1],
  ['st_other', 1],
  ['st_shndx', 2],
];
const VERNEED: Layout = [
  ['vn_version', 2],
  ['vn_cnt', 2],
  ['vn_file', 4],
  ['vn_aux', 4],
  ['vn_next', 4],
];
const VERNAUX: Layout = [
  ['vna_hash', 4],
  ['vna_flags', 2],
  ['vna_other', 2],
  ['vna_name', 4],
  ['vna_next', 4],
];
const VERDEF: Layout = [
  ['vd_version', 2],
  ['vd_flags', 2],
  ['vd_ndx', 2],
  ['vd_cnt', 2],
  ['vd_hash', 4],
  ['vd_aux', 4],
  ['vd_next', 4],
];
const VERDAUX: Layout = [
  ['vda_name', 4],
  ['vda_next', 4],
];
const NOTE: Layout = [
  ['n_namesz', 4],
  ['n_descsz', 4],
  ['n_type', 4],
];

function sectionHeader(wide: boolean): Layout {
  const word = wide ? 8 : 4;
  return [
    ['sh_name', 4],
    ['sh_type', 4],
    ['sh_flags', word],
    ['sh_addr', word],
    ['sh_offset', word],
    ['sh_size', word],
    ['sh_link', 4],
    ['sh_info', 4],
    ['sh_addralign', word],
    ['sh_entsize', word],
  ];
}
