import { describe, expect, it } from 'vitest';
import { firstPair } from '@renderer/screens/photos/firstPair';
import type { Photo, PhotoPhase, PhotoView } from '@shared/domain/photo';
import { hashHexSchema } from '@shared/kernel/ids';
import { versioned } from '../builders/patient';

const hash = hashHexSchema.parse('0'.repeat(64));

function photo(id: number, phase: PhotoPhase, view: PhotoView, takenOn: string) {
  const record: Photo = {
    phase,
    view,
    takenOn,
    sessionId: null,
    note: '',
    imageType: 'image/jpeg',
    widthPx: 10,
    heightPx: 10,
    byteLength: 10,
    originalHash: hash,
    thumbnailHash: hash,
  };
  return versioned(id, record);
}

describe('[O1] comparing begins with the pair one most likely wants', () => {
  it('pairs the oldest before with the newest of the same view', () => {
    const left = photo(1, 'before', 'front', '2026-01-01');
    const right = photo(3, 'after', 'front', '2026-03-01');
    const photos = [
      photo(4, 'after', 'neck', '2026-04-01'),
      right,
      photo(2, 'after', 'front', '2026-02-01'),
      left,
    ];
    expect(firstPair(photos)).toEqual({ left, right });
  });

  it('falls back to the oldest and the newest, portraits last', () => {
    const left = photo(1, 'after', 'neck', '2026-01-01');
    const right = photo(2, 'after', 'front', '2026-02-01');
    expect(firstPair([photo(3, 'identity', 'front', '2026-03-01'), right, left])).toEqual({ left, right });
  });

  it('has nothing to compare with one photo', () => {
    expect(firstPair([photo(1, 'before', 'front', '2026-01-01')])).toBeNull();
    expect(firstPair([])).toBeNull();
  });
});
