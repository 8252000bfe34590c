import type { Page } from 'playwright-core'

/** A person at a keyboard, without a mouse: everything is reached by Tab and done by keys. */
export interface Keyboard {
  page: Page
  /** Tabs on until this has the focus. */
  to(selector: string): Promise<void>
  write(selector: string, text: string): Promise<void>
  /** Chooses in a list by its value, typing what it says there. */
  pick(selector: string, value: string): Promise<void>
  /** Chooses a round button by its value. */
  choose(name: string, value: string): Promise<void>
  /** Tabs to the button or link that says this, and presses Enter. */
  press(says: string | RegExp): Promise<void>
}

const tabsMax = 260

export function keyboardOf(page: Page): Keyboard {
  const tabUntil = async (what: string, isThere: () => Promise<boolean>) => {
    for (let tabs = 0; tabs < tabsMax; tabs++) {
      if (await isThere()) return
      await page.keyboard.press('Tab')
    }
    throw new Error(`${what} cannot be reached by Tab on ${page.url()}: ${(await page.locator('h1').textContent()) ?? ''}`)
  }
  const to = (selector: string) => tabUntil(selector, async () => (await page.locator(`${selector}:focus`).count()) > 0)
  return {
    page,
    to,
    async write(selector, text) {
      await to(selector)
      await page.keyboard.type(text)
    },
    async pick(selector, value) {
      await to(selector)
      const says = (await page.locator(`${selector} option[value="${value}"]`).textContent())?.trim()
      if (!says) throw new Error(`${selector} offers no ${value} on ${page.url()}`)
      await page.keyboard.type(says)
    },
    async choose(name, value) {
      await to(`input[name="${name}"]`)
      await page.keyboard.press('Space')
      const chosen = page.locator(`input[name="${name}"][value="${value}"]:checked`)
      for (let moves = 0; moves < 20 && (await chosen.count()) === 0; moves++) await page.keyboard.press('ArrowDown')
    },
    async press(says) {
      const isIt = async () => {
        const focused = page.locator('button:focus, a:focus, summary:focus')
        if ((await focused.count()) === 0) return false
        const text = ((await focused.getAttribute('aria-label')) ?? (await focused.textContent()))?.trim().replaceAll(/\s+/g, ' ')
        return text !== undefined && (typeof says === 'string' ? text === says : says.test(text))
      }
      await tabUntil(String(says), isIt)
      await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')])
    },
  }
}
