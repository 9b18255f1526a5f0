import type { Page } from '@playwright/test';
import { messagesFor, type Locale } from '@shared/i18n/messages';
import { shippedPacks } from '@shared/protocol/packs';
import type { AtScreen } from './lookCamera';
import { editCopy, openProtocol, openProtocols, part, searchProtocol } from './protocolPage';

/** The list, reading with a search, conflicts, two protocols side by side, the editor and its dialogs. */
export async function tourProtocols(page: Page, locale: Locale, at: AtScreen): Promise<void> {
  const t = messagesFor(locale).protocols;
  const [first, second] = shippedPacks;
  if (first === undefined || second === undefined) throw new Error('two packs are needed');
  await openProtocols(page, locale);
  await at('80-protocols');
  await openProtocol(page, first.name[locale], locale);
  await at('81-protocol');
  await searchProtocol(page, 'S-19', locale);
  await at('82-protocol-found');
  const [conflict] = first.conflicts;
  await searchProtocol(page, conflict?.topic[locale] ?? '', locale);
  await page.locator('summary').first().scrollIntoViewIfNeeded();
  await at('83-protocol-conflict');
  await page.getByRole('button', { name: t.compare }).click();
  await page.getByRole('dialog').getByText(second.name[locale]).waitFor();
  await at('84-protocol-compare-with');
  await page.getByRole('dialog').getByRole('button', { name: second.name[locale] }).click();
  await page.getByRole('heading', { level: 1, name: t.compare }).waitFor();
  await at('85-protocols-side-by-side');

  await openProtocol(page, first.name[locale], locale);
  await editCopy(page, locale);
  const [rule] = first.rules.filter((each) => each.class === 'temporary');
  if (rule === undefined) throw new Error('the pack has nothing temporary');
  await searchProtocol(page, rule.id, locale);
  await at('86-protocol-editor');
  const edited = part(page, rule.name[locale]);
  await edited.getByRole('button', { name: t.editor.edit }).click();
  const days = edited.getByLabel(messagesFor(locale).protocolWords.fields.window);
  await days.fill('many');
  await at('87-protocol-editor-fault');
  await days.fill('21');
  await page.getByRole('tab', { name: t.editor.tabChanges }).click();
  await at('88-protocol-editor-changes');
  await page.getByRole('button', { name: t.editor.publish, exact: true }).click();
  await page.getByRole('dialog').waitFor();
  await at('89-protocol-publish');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: t.editor.save }).click();
  await page.getByText(t.editor.saved).waitFor();
}
