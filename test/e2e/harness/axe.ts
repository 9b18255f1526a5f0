import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/** No violation of axe's rules on what is on the screen. Nothing is excluded. `screen` says where it was found. */
export async function expectAccessible(page: Page, screen = ''): Promise<void> {
  // Electron cannot open the blank page in which axe would put its results together.
  const { violations, passes } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  const found = violations.map(({ id, help, nodes }) => ({
    id,
    help,
    where: nodes.map(({ target }) => target),
  }));
  expect(found, `accessibility violations ${screen}`).toEqual([]);
  expect(passes.length, 'rules that found something to check').toBeGreaterThan(0);
}
