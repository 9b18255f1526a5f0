import { expect, type Locator, type Page } from '@playwright/test';

/** Whether the keyboard is at this element or inside it. */
const holdsFocus = (target: Locator): Promise<boolean> =>
  target.evaluate((element) => element.contains(document.activeElement));

/** Tab (or Shift+Tab) until the keyboard is there, as a user without a mouse gets there. */
export async function tabTo(page: Page, target: Locator, direction: 'on' | 'back' = 'on'): Promise<void> {
  await expect(target.first()).toBeAttached();
  for (let pressed = 0; pressed < 150; pressed += 1) {
    if (await holdsFocus(target)) return;
    await page.keyboard.press(direction === 'on' ? 'Tab' : 'Shift+Tab');
  }
  throw new Error(
    `150 presses of ${direction === 'on' ? 'Tab' : 'Shift+Tab'} do not lead to ${String(target)}`,
  );
}

export async function press(page: Page, ...keys: string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}

/** Types a date into the segments that begin where the keyboard is. */
export async function typeDay(page: Page, isoDate: string): Promise<void> {
  const [year = '', month = '', day = ''] = isoDate.split('-');
  await page.keyboard.type(`${day}${month}${year}`, { delay: 15 });
}

/** Whether it can be seen where the keyboard is: an outline, a shadow or an own ground, there or around it. */
export function focusIsSeen(page: Page): Promise<boolean> {
  return page.evaluate(() => {
    const drawn = (element: Element): boolean => {
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element);
      return (outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2) || boxShadow !== 'none';
    };
    const focused = document.activeElement;
    if (focused === null || focused === document.body) return false;
    // A date's part is marked by its ground; a hidden radio button by the label around it.
    if (focused.getAttribute('role') === 'spinbutton') {
      const accent = getComputedStyle(focused).backgroundColor;
      return accent !== 'rgba(0, 0, 0, 0)' && accent !== 'transparent';
    }
    const around = [focused, focused.closest('label'), focused.parentElement].filter((part) => part !== null);
    return around.some(drawn);
  });
}

export async function expectFocusSeen(page: Page): Promise<void> {
  await expect.poll(() => focusIsSeen(page), { message: 'where the keyboard is cannot be seen' }).toBe(true);
}
