/** WebAssembly modules in memory, put together from their parts. */

const PREAMBLE = Buffer.from('0061736d01000000', 'hex');

/** An unsigned LEB128 number. */
export function leb(value: number): Buffer {
  const bytes: number[] = [];
  for (let left = value; ; left = Math.floor(left / 128)) {
    if (left < 128) return Buffer.from([...bytes, left]);
    bytes.push((left % 128) | 128);
  }
}

/** A name behind its length. */
export function text(value: string): Buffer {
  return Buffer.concat([leb(Buffer.byteLength(value)), Buffer.from(value)]);
}

/** Items behind their number. */
export function list(items: Buffer[]): Buffer {
  return Buffer.concat([leb(items.length), ...items]);
}

/** A section, or a part of `dylink.0`, which has the same form. */
export function section(id: number, ...content: Buffer[]): Buffer {
  const body = Buffer.concat(content);
  return Buffer.concat([Buffer.from([id]), leb(body.length), body]);
}

export function moduleOf(...sections: Buffer[]): Buffer {
  return Buffer.concat([PREAMBLE, ...sections]);
}
