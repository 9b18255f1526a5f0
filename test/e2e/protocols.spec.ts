import { readFileSync, writeFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { messagesFor } from '@shared/i18n/messages';
import { defaultPack, shippedPacks } from '@shared/protocol/packs';
import { freshFolder } from './harness/folders';
import { expect, test } from './harness/test';
import { createPractice, expectSaved } from './pages/gatePage';
import { addPatient } from './pages/patientPage';
import {
  answerFileDialogs,
  editCopy,
  openProtocol,
  openProtocols,
  part,
  publish,
  searchProtocol,
  useProtocol,
} from './pages/protocolPage';
import { openScreening } from './pages/screeningPage';

const t = messagesFor('en').protocols;
const words = messagesFor('en').protocolWords;
const rule = defaultPack.rules.find(({ id }) => id === 'allergy');
if (rule === undefined) throw new Error('the pack asks about no allergy');
const asked = 'Has anything ever brought you out in hives?';
const fields = words.fields;
const english = (label: string): string => `${label} (${words.languages.en})`;

/** Changes one question in an edited copy of the default pack. */
async function askDifferently(page: Page): Promise<void> {
  await openProtocol(page, defaultPack.name.en);
  await editCopy(page);
  await searchProtocol(page, rule?.id ?? '');
  const edited = part(page, rule?.name.en ?? '');
  await edited.getByRole('button', { name: t.editor.edit }).click();
  await edited.getByLabel(english(fields.question)).fill(asked);
}

test('[R13] copy, edit, compare, publish, choose, screen by it, export, import in another vault @packs', async ({
  launch,
}) => {
  test.slow();
  const launched = await launch();
  const { page } = launched;
  await createPractice(page);
  await askDifferently(page);
  await expect(page.getByText(t.editor.noFaults)).toBeVisible();
  await page.getByRole('tab', { name: t.editor.tabChanges }).click();
  const changed = part(page, rule.name.en);
  await expect(changed).toContainText(rule.question.en);
  await expect(changed).toContainText(asked);
  const version = await publish(page, 'plainer words');
  expect(version).toBe('1.1.1');
  await useProtocol(page);
  await openProtocols(page);
  await expect(page.getByText(t.inUseLead(defaultPack.name.en, version))).toBeVisible();

  await addPatient(page);
  await openScreening(page);
  await expect(page.getByText(messagesFor('en').screening.pack(defaultPack.name.en, version))).toBeVisible();
  await expect(page.locator(`[data-question="${rule.id}"]`)).toContainText(asked);

  const folder = await freshFolder('packs');
  const file = join(folder, 'protocol.json');
  await openProtocol(page, t.version(version));
  await answerFileDialogs(launched, '');
  await page.getByRole('button', { name: t.exportFile }).click();
  await expect(page.getByRole('alert')).toHaveCount(0);
  expect(await readdir(folder)).toEqual([]);
  await answerFileDialogs(launched, file);
  await page.getByRole('button', { name: t.exportFile }).click();
  await expect(page.getByText(t.exported)).toBeVisible();
  const exported = readFileSync(file, 'utf8');
  expect(exported).toContain(asked);
  await expectSaved(page);
  await launched.close();

  const other = await launch();
  await createPractice(other.page);
  await openProtocols(other.page);
  await answerFileDialogs(other, file);
  await other.page.getByRole('button', { name: t.importFile }).click();
  await expect(other.page.getByText(t.imported(version))).toBeVisible();
  await expect(other.page.getByText(t.inUseLead(defaultPack.name.en, defaultPack.version))).toBeVisible();
  await other.page.getByRole('button', { name: t.importFile }).click();
  await expect(other.page.getByText(t.alreadyHere)).toBeVisible();
  await openProtocol(other.page, t.version(version));
  await searchProtocol(other.page, asked);
  await expect(part(other.page, rule.name.en)).toContainText(asked);
});

test('[R9] [R11] a malformed, a newer and another file give an error of their own, and nothing changes @packs', async ({
  launch,
}) => {
  const launched = await launch();
  const { page } = launched;
  await createPractice(page);
  await openProtocols(page);
  const folder = await freshFolder('packs');
  const errors = messagesFor('en').errors;
  const bad = [
    ['protocol.fileNotJson', '{"format": "plasmachart-protocol-pack", "formatVers'],
    ['protocol.fileOther', '{"patients": []}'],
    [
      'protocol.fileNewer',
      JSON.stringify({ format: 'plasmachart-protocol-pack', formatVersion: 2, pack: {} }),
    ],
    [
      'protocol.fileShape',
      JSON.stringify({ format: 'plasmachart-protocol-pack', formatVersion: 1, pack: {} }),
    ],
    ['file.tooLarge', 'x'.repeat(5 * 1024 * 1024)],
  ] as const;
  const list = page
    .getByRole('main')
    .getByRole('listitem')
    .filter({ has: page.getByRole('button') });
  await expect(list).toHaveCount(shippedPacks.length);
  for (const [code, content] of bad) {
    const file = join(folder, `${code}.json`);
    writeFileSync(file, content);
    await answerFileDialogs(launched, file);
    await page.getByRole('button', { name: t.importFile }).click();
    await expect(page.getByText(errors[code].happened)).toBeVisible();
    await expect(list).toHaveCount(shippedPacks.length);
  }
  await answerFileDialogs(launched, join(folder, 'missing.json'));
  await page.getByRole('button', { name: t.importFile }).click();
  await expect(page.getByText(errors['file.readFailed'].happened)).toBeVisible();
  await answerFileDialogs(launched, '');
  await page.getByRole('button', { name: t.importFile }).click();
  await expect(page.getByRole('alert')).toHaveCount(0);
  await openProtocol(page, defaultPack.name.en);
  await answerFileDialogs(launched, join(folder, 'nowhere', 'protocol.json'));
  await page.getByRole('button', { name: t.exportFile }).click();
  await expect(page.getByText(errors['file.writeFailed'].happened)).toBeVisible();
});

test('[R7] what is typed and not possible is named, and unsaved edits are kept and offered again @packs', async ({
  launch,
}) => {
  const launched = await launch();
  const { page } = launched;
  await createPractice(page);
  await askDifferently(page);
  const edited = part(page, rule.name.en);
  await edited.getByRole('textbox', { name: english(fields.message), exact: true }).fill('');
  await expect(page.getByText(t.editor.faults(1))).toBeVisible();
  await expect(page.getByRole('button', { name: t.editor.save })).toBeDisabled();
  await expect(page.getByRole('button', { name: t.editor.publish, exact: true })).toBeDisabled();
  await expect(page.getByText(messagesFor('en').patients.form.draftKept)).toBeVisible();

  await page
    .getByRole('navigation')
    .getByRole('link', { name: messagesFor('en').today.title })
    .click();
  await page
    .getByRole('listitem')
    .filter({ hasText: messagesFor('en').today.draftForms.protocolPack })
    .getByRole('button')
    .click();
  await page.getByRole('button', { name: messagesFor('en').patients.form.draftContinue }).click();
  await expect(page.getByText(t.editor.faults(1))).toBeVisible();
  await searchProtocol(page, asked);
  await expect(part(page, rule.name.en)).toContainText(asked);
});

test('[R12] conflicts stand at their rule with every side, and two protocols stand side by side @packs', async ({
  launch,
}) => {
  const { page } = await launch();
  await createPractice(page);
  const [first, second] = shippedPacks;
  if (first === undefined || second === undefined) throw new Error('two packs are needed');
  const conflict = first.conflicts.find(({ ruleIds }) => first.rules.some(({ id }) => ruleIds.includes(id)));
  const about = first.rules.find(({ id }) => conflict?.ruleIds.includes(id));
  if (conflict === undefined || about === undefined) throw new Error('no conflict at a rule');
  await openProtocol(page, first.name.en);
  await searchProtocol(page, about.id);
  const shown = part(page, about.name.en);
  await shown.getByText(`${t.conflict}: ${conflict.topic.en}`).click();
  for (const side of conflict.sides) {
    await expect(shown).toContainText(side.text.en);
    for (const { key } of side.sources) await expect(shown).toContainText(first.bibliography[key] ?? key);
  }
  await page.getByRole('button', { name: t.compare }).click();
  await page.getByRole('dialog').getByRole('button', { name: second.name.en }).click();
  await expect(page.getByRole('heading', { level: 1, name: t.compare })).toBeVisible();
  await expect(page.getByText(t.diff.added).first()).toBeVisible();
});
