import { expect, type Locator, type Page } from '@playwright/test';
import { messagesFor, type Locale } from '@shared/i18n/messages';
import type { LaunchedApp } from '../harness/launch';

export async function openProtocols(page: Page, locale: Locale = 'en'): Promise<void> {
  const t = messagesFor(locale).protocols;
  await page.getByRole('navigation').getByRole('link', { name: t.title }).click();
  await expect(page.getByRole('heading', { level: 1, name: t.title })).toBeVisible();
}

/** Opens one of the list by what its row says. */
export async function openProtocol(page: Page, words: string | RegExp, locale: Locale = 'en'): Promise<void> {
  await openProtocols(page, locale);
  await page.getByRole('main').getByRole('listitem').filter({ hasText: words }).getByRole('button').click();
}

/** From a protocol on the screen: an edited copy of it, in the editor. */
export async function editCopy(page: Page, locale: Locale = 'en'): Promise<void> {
  const t = messagesFor(locale).protocols;
  await page.getByRole('button', { name: t.edit }).click();
  await expect(page.getByRole('tab', { name: t.editor.tabEdit })).toBeVisible();
}

export async function searchProtocol(page: Page, words: string, locale: Locale = 'en'): Promise<void> {
  await page.getByLabel(messagesFor(locale).protocols.search).fill(words);
}

/** One part of a protocol by its title. */
export function part(page: Page, title: string): Locator {
  return page.getByRole('article', { name: title, exact: true });
}

/** From the editor: publishes, with what is proposed, and comes out at the published version. */
export async function publish(page: Page, note: string, locale: Locale = 'en'): Promise<string> {
  const t = messagesFor(locale).protocols;
  await page.getByRole('button', { name: t.editor.publish, exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel(t.publishing.note).fill(note);
  const version = await dialog.getByLabel(t.publishing.version).inputValue();
  await dialog.getByRole('button', { name: t.publishing.publish, exact: true }).click();
  await expect(page.getByRole('button', { name: t.use })).toBeVisible();
  return version;
}

/** From a published protocol: new screenings use it. */
export async function useProtocol(page: Page, locale: Locale = 'en'): Promise<void> {
  const t = messagesFor(locale).protocols;
  await page.getByRole('button', { name: t.use }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: t.useConfirm }).click();
  await expect(page.getByText(t.used)).toBeVisible();
}

/** Answers the system's next save and open dialogs; an empty path is a cancelled dialog. */
export async function answerFileDialogs({ app }: LaunchedApp, path: string): Promise<void> {
  await app.evaluate(({ dialog }, filePath) => {
    const canceled = filePath === '';
    dialog.showSaveDialog = (...input: unknown[]) => {
      Reflect.set(globalThis, 'asked', input.at(-1));
      return Promise.resolve({ canceled, filePath });
    };
    dialog.showOpenDialog = () => Promise.resolve({ canceled, filePaths: canceled ? [] : [filePath] });
  }, path);
}
