import type { Locator } from 'playwright-core'

/** Clicks what leads to another page, and waits until that page is there: what comes next looks at it, and not at the one being left. */
export async function follow(led: Locator): Promise<void> {
  const there = led.page().waitForEvent('load')
  await led.click()
  await there
}
