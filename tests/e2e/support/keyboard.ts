/**
 * Driving a page by keyboard alone, and watching the focus: it is never lost, always drawn, and
 * never under something else (WCAG 2.4.3, 2.4.7, 2.4.11).
 */
import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';

/** More stops than any page has between two places a journey visits. */
const mostStops = 150;

/** Presses a key and holds the page to a focus that can be seen. */
export async function pressKey(page: Page, key: string): Promise<void> {
  await page.keyboard.press(key);
  await expectVisibleFocus(page, `after ${key}`);
}

/** Presses Tab (or Shift+Tab) until the element has the focus; every stop on the way must be seen. */
export async function tabTo(page: Page, target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  const element = await target.elementHandle();
  for (let stop = 0; stop < mostStops; stop += 1) {
    if (await element.evaluate((one) => one === document.activeElement)) return;
    await pressKey(page, key);
  }
  throw new Error(`${mostStops} times ${key} did not reach ${target.toString()}.`);
}

/** Waits until one element, and no other, has the focus. */
export async function expectFocus(page: Page, target: Locator): Promise<void> {
  await expect.poll(() => target.evaluate((element) => element === document.activeElement), { message: `focus on ${target.toString()}` }).toBe(true);
  await expectVisibleFocus(page, 'there');
}

/** Waits until the focus is drawn where a reader sees it; scrolling may take a moment. */
export async function expectVisibleFocus(page: Page, when: string): Promise<void> {
  await expect.poll(() => page.evaluate(describeFocus), { message: `focus ${when}` }).toMatch(/^seen: /);
}

function describeFocus(): string {
  const element = document.activeElement;
  if (!element || element === document.body) return 'lost';
  const name = `${element.tagName} ${element.outerHTML.slice(0, 100)}`;
  const { outlineStyle, outlineWidth } = getComputedStyle(element);
  if (outlineStyle === 'none' || Number.parseFloat(outlineWidth) < 2) return `without an outline: ${name}`;
  const box = element.getBoundingClientRect();
  const isHit = [0.1, 0.5, 0.9].some((part) => {
    const hit = document.elementFromPoint(box.left + box.width / 2, box.top + box.height * part);
    return hit !== null && (element.contains(hit) || hit.contains(element));
  });
  return isHit ? `seen: ${name}` : `out of sight or covered: ${name}`;
}
