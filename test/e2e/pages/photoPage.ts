import { createHash } from 'node:crypto';
import { expect, type Page } from '@playwright/test';
import { messagesFor, type Locale } from '@shared/i18n/messages';

export interface TestPicture {
  name: string;
  mimeType: 'image/jpeg' | 'image/png' | 'image/webp';
  buffer: Buffer;
}

/** A real picture, encoded by the browser under test: a coloured field with a mark, so that views can be told apart. */
export async function makePicture(
  page: Page,
  mimeType: TestPicture['mimeType'],
  widthPx = 800,
  heightPx = 600,
  hue = 20,
): Promise<TestPicture> {
  const bytes = await page.evaluate(
    async ({ type, width, height, colour }) => {
      const canvas = new OffscreenCanvas(width, height);
      const context = canvas.getContext('2d');
      if (context === null) throw new Error('no canvas');
      context.fillStyle = `hsl(${colour} 45% 70%)`;
      context.fillRect(0, 0, width, height);
      context.fillStyle = `hsl(${colour} 60% 35%)`;
      context.beginPath();
      context.ellipse(width / 2, height / 2, width / 5, height / 3, 0, 0, 2 * Math.PI);
      context.fill();
      const blob = await canvas.convertToBlob({ type });
      return [...new Uint8Array(await blob.arrayBuffer())];
    },
    { type: mimeType, width: widthPx, height: heightPx, colour: hue },
  );
  const ending = mimeType.split('/')[1] ?? '';
  return { name: `picture.${ending}`, mimeType, buffer: Buffer.from(bytes) };
}

/** On the photos tab: chooses files, writes one note for each, saves. */
export async function importPhotos(
  page: Page,
  pictures: TestPicture[],
  notes: string[],
  locale: Locale = 'en',
): Promise<void> {
  const t = messagesFor(locale).photos;
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: t.chooseFiles }).click();
  await (await chooser).setFiles(pictures);
  const fields = page.getByRole('textbox', { name: t.note });
  await expect(fields).toHaveCount(pictures.length);
  for (const [at, note] of notes.entries()) await fields.nth(at).fill(note);
  await page.getByRole('button', { name: t.saveAll(pictures.length) }).click();
  await expect(page.getByRole('list', { name: t.count(pictures.length) })).toBeVisible();
}

export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
