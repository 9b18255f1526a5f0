import { describe, expect, it } from 'vitest';
import { imageTypeOf } from '@shared/domain/photo';

const bytes = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));

describe('[O2] a picture is what its first bytes say', () => {
  it.each([
    ['JPEG', '\xff\xd8\xff\xe0rest', 'image/jpeg'],
    ['PNG', '\x89PNG\r\n\x1a\nrest', 'image/png'],
    ['WebP', 'RIFF\x10\x00\x00\x00WEBPrest', 'image/webp'],
    ['a PDF', '%PDF-1.7', null],
    ['a script with a picture name', '<svg onload=', null],
    ['a WAV, which is RIFF too', 'RIFF\x10\x00\x00\x00WAVE', null],
    ['nothing', '', null],
  ])('%s', (_what, text, type) => {
    expect(imageTypeOf(bytes(text))).toBe(type);
  });
});
