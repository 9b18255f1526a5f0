import { expect, type Page } from '@playwright/test';
import { messagesFor, type Locale } from '@shared/i18n/messages';
import type { AtScreen } from './lookCamera';
import { openTab } from './patientPage';
import { makePicture } from './photoPage';

/** From a chart: three pictures taken in, one opened and made the portrait, two compared. Ends on the overview. */
export async function tourPhotos(page: Page, locale: Locale, at: AtScreen): Promise<void> {
  const t = messagesFor(locale).photos;
  await openTab(page, 'photos', locale);
  await page.getByText(t.emptyTitle).waitFor();
  await at('70-photos-empty');
  const pictures = [
    await makePicture(page, 'image/jpeg', 900, 1200, 20),
    await makePicture(page, 'image/png', 900, 1200, 30),
    await makePicture(page, 'image/webp', 1200, 800, 10),
  ];
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: t.chooseFiles }).click();
  await (await chooser).setFiles(pictures);
  const notes = page.getByRole('textbox', { name: t.note });
  await expect(notes).toHaveCount(pictures.length);
  await notes.first().fill('Two minutes after the last point, lamp on the left');
  await page.getByRole('radiogroup', { name: t.phase }).nth(1).getByText(t.phases.before).click();
  await at('71-photos-import');
  await page.getByRole('button', { name: t.saveAll(pictures.length) }).click();
  const gallery = page.getByRole('list', { name: t.count(pictures.length) });
  await gallery.waitFor();
  await at('72-photos');
  await gallery.getByRole('button').first().click();
  await page.getByRole('img').waitFor();
  await page.getByRole('button', { name: t.usePortrait }).click();
  await page.getByText(t.isPortrait).waitFor();
  await at('73-photo');
  await page.getByRole('button', { name: t.back }).click();
  await page.getByRole('button', { name: t.compare }).click();
  await expect(page.getByRole('img')).toHaveCount(2);
  await at('74-photos-compare');
  await page.getByRole('button', { name: t.back }).click();
  await openTab(page, 'overview', locale);
  await at('34-chart');
}
