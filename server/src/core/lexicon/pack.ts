import type { Compiled } from './compiled';

/**
 * The compiled dictionary, all but its figures and events, as one file: a line of JSON that says what lies where, then the arrays and texts themselves.
 * Arrays are read in place; texts are decoded when somebody first asks for them. Little-endian, as every machine that runs
 * VS Code is.
 */
const FORMAT = 'designator-lexicon-3';

type Part = {
  name: string;
  type: 'Uint8' | 'Uint16' | 'Int32' | 'Uint32' | 'text';
  offset: number;
  length: number;
};
type TypedArray = Uint8Array | Uint16Array | Int32Array | Uint32Array;

const ARRAYS = { Uint8: Uint8Array, Uint16: Uint16Array, Int32: Int32Array, Uint32: Uint32Array };

export function pack(compiled: Compiled): Uint8Array {
  const { trie, knowledge, ...rest } = compiled;
  const flat: Record<string, TypedArray | string> = {
    ...rest,
    label: trie.label,
    child: trie.child,
    value: trie.value,
  };
  const parts: Part[] = [];
  const chunks: { offset: number; bytes: Uint8Array }[] = [];
  let offset = 0;
  for (const [name, value] of Object.entries(flat)) {
    const bytes =
      typeof value === 'string'
        ? new TextEncoder().encode(value)
        : new Uint8Array(value.buffer, value.byteOffset, value.byteLength);
    const type =
      typeof value === 'string' ? 'text' : (value.constructor.name.replace('Array', '') as Part['type']);
    parts.push({ name, type, offset, length: bytes.length });
    chunks.push({ offset, bytes });
    offset += Math.ceil(bytes.length / 4) * 4;
  }
  const head = new TextEncoder().encode(`${JSON.stringify({ format: FORMAT, parts })}`);
  const start = 4 + Math.ceil(head.length / 4) * 4;
  const file = new Uint8Array(start + offset);
  new DataView(file.buffer).setUint32(0, head.length, true);
  file.set(head, 4);
  for (const chunk of chunks) file.set(chunk.bytes, start + chunk.offset);
  return file;
}

/**
 * @param readKnowledge reads the other file: called once, when somebody first asks for a figure or an event
 * @throws Error where the bytes are no compiled dictionary of this version.
 */
export function unpack(bytes: Uint8Array, readKnowledge: () => string): Compiled {
  const file = bytes.byteOffset % 4 === 0 ? bytes : bytes.slice();
  const headLength = file.length >= 4 ? new DataView(file.buffer, file.byteOffset).getUint32(0, true) : 0;
  const head = file.length > headLength + 4 ? new TextDecoder().decode(file.subarray(4, 4 + headLength)) : '';
  if (!head.startsWith(`{"format":"${FORMAT}"`)) {
    throw new Error(
      'The compiled dictionary is damaged or of another version. Run `npm run build` to compile it again.',
    );
  }
  const { parts } = JSON.parse(head) as { parts: Part[] };
  const start = file.byteOffset + 4 + Math.ceil(headLength / 4) * 4;
  const compiled: Record<string, unknown> = {};
  const trie: Record<string, unknown> = {};
  for (const part of parts) {
    const target = part.name === 'label' || part.name === 'child' || part.name === 'value' ? trie : compiled;
    if (part.type === 'text') {
      const raw = new Uint8Array(file.buffer, start + part.offset, part.length);
      let text: string | undefined;
      Object.defineProperty(target, part.name, {
        enumerable: true,
        get: () => {
          text ??= new TextDecoder().decode(raw);
          return text;
        },
      });
    } else {
      const Type = ARRAYS[part.type];
      target[part.name] = new Type(
        file.buffer as ArrayBuffer,
        start + part.offset,
        part.length / Type.BYTES_PER_ELEMENT,
      );
    }
  }
  let known: string | undefined;
  const knowledge = (): string => {
    known ??= readKnowledge();
    return known;
  };
  return Object.assign(compiled, { trie, knowledge }) as unknown as Compiled;
}
