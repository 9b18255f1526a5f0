import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { kdfLimits } from '@main/kdf/kdfParameters';
import { anchorEvery } from '@main/journal/anchorKeeper';
import { checkpointEvery } from '@renderer/journalClient/checkpoints';
import { recordKinds } from '@shared/domain/change';
import { crc32c } from '@shared/journal/crc32c';
import {
  at,
  frameFormat,
  frameMagic,
  maxAttachments,
  maxFrameBytes,
  minFrameBytes,
} from '@shared/journal/frameLayout';
import { encodeSegmentHeader, segmentHeaderBytes } from '@shared/journal/segmentHeader';
import { keyPurposes } from '@shared/ipc/wire';
import { checkpointKeyId, vaultIdSchema } from '@shared/kernel/ids';
import { associatedData } from '@shared/seal/associatedData';
import { derivationLabels } from '@shared/seal/keyRing';
import { toHex } from '@shared/kernel/bytes';

const doc = readFileSync(resolve(import.meta.dirname, '../../docs/vault-format.md'), 'utf8');
const hex = (value: number): string => `0x${value.toString(16)}`;

/** Offset and field of each row of the table behind a heading in bold. */
function rowsOf(text: string, heading: string): { offset: string; field: string }[] {
  const lines = (text.split(`**${heading}**`)[1] ?? '').split('\n');
  const begin = lines.findIndex((line) => line.startsWith('|'));
  const end = lines.findIndex((line, nth) => nth > begin && !line.startsWith('|'));
  return lines.slice(begin, end).map((line) => {
    const [, offset = '', , field = ''] = line.split('|').map((cell) => cell.trim());
    return { offset, field };
  });
}

const offsetOf = (text: string, heading: string, field: string): string | undefined =>
  rowsOf(text, heading).find((row) => row.field.startsWith(field))?.offset;

describe('[T8] docs/vault-format.md', () => {
  it('has the frame where the code has it', () => {
    const fields: [keyof typeof at, string][] = [
      ['magic', `magic \`${hex(frameMagic)}\``],
      ['length', 'length of the whole frame'],
      ['crc', 'CRC-32C'],
      ['format', `format, ${frameFormat}`],
      ['flags', 'flags, 0'],
      ['schema', 'schema version'],
      ['seq', 'sequence'],
      ['clock', 'wall clock'],
      ['changeId', 'change id'],
      ['kind', 'length k'],
    ];
    const found = fields.map(([name, field]) => [name, Number(offsetOf(doc, 'Frame', field))]);
    expect(Object.fromEntries(found)).toEqual(at);
    expect(doc).toContain(`**Frame**, ${minFrameBytes} bytes and more`);
    expect(offsetOf(doc, 'Frame', 'envelope')).toBe(`${minFrameBytes} + k + 32 n`);
    expect(doc).toContain(`at most ${maxFrameBytes}`);
    expect(doc).toContain(`at most ${maxAttachments}`);
  });

  it('has the segment header where the code has it', () => {
    const header = encodeSegmentHeader({
      vaultId: vaultIdSchema.parse('11111111-1111-1111-1111-111111111111'),
      number: 0x22222222,
      continuesSeq: 0x33333333,
      continuesHash: new Uint8Array(32).fill(0x44),
    });
    expect(doc).toContain(`**Segment header**, ${segmentHeaderBytes} bytes`);
    expect(offsetOf(doc, 'Segment header', `magic \`0x${toHex(header.subarray(0, 4))}\``)).toBe('0');
    const found = (byte: number): string => String(header.indexOf(byte));
    expect(offsetOf(doc, 'Segment header', 'vault id')).toBe(found(0x11));
    expect(offsetOf(doc, 'Segment header', 'segment number')).toBe(found(0x22));
    expect(offsetOf(doc, 'Segment header', 'sequence of the last')).toBe(String(header.indexOf(0x33) - 4));
    expect(offsetOf(doc, 'Segment header', 'hash of that')).toBe(found(0x44));
    expect(offsetOf(doc, 'Segment header', 'CRC-32C')).toBe(String(segmentHeaderBytes - 4));
  });

  it('names every kind, label, purpose and limit', () => {
    for (const word of [...recordKinds, ...keyPurposes, ...Object.values(derivationLabels)])
      expect(doc).toContain(`\`${word}\``);
    const { memKiB, iterations, parallelism, saltBytes } = kdfLimits;
    expect(doc).toContain(
      `memory ${memKiB.floor} to ${memKiB.ceiling} KiB, iterations ${iterations.floor} to ${iterations.ceiling}, ` +
        `parallelism ${parallelism.floor} to ${parallelism.ceiling}, salt ${saltBytes.floor} to ${saltBytes.ceiling} bytes`,
    );
    expect(doc).toContain(checkpointKeyId);
    expect(doc).toContain(`every ${anchorEvery} frames`);
    expect(doc).toContain(`every ${checkpointEvery} frames`);
    expect(doc).toContain(`\`${hex(crc32c(new TextEncoder().encode('123456789')))}\``);
  });

  it('shows the associated data as it is', () => {
    const text = { encode: (word: string) => new TextEncoder().encode(word), decode: () => '' };
    const bytes = toHex(associatedData(text, 'photo', [7]));
    expect(doc).toContain(`\`${bytes.slice(0, 2)} ${bytes.slice(2, 10)}\``);
    expect(doc).toContain(`\`${bytes.slice(-26, -24)} ${bytes.slice(-24, -16)} ${bytes.slice(-16)}\``);
    expect((bytes.length - 36) / 2).toBe(19);
  });

  it('control: a row that moved is found', () => {
    const moved = doc.replace('| 16 | 8 |', '| 17 | 8 |');
    expect(moved).not.toBe(doc);
    expect(offsetOf(moved, 'Frame', 'sequence')).toBe('17');
  });
});
