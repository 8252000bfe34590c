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

/** Whether an element says this, as a script for the page. */
const isSaid = (says: string | RegExp) => {
  const text = "(one.getAttribute('aria-label') ?? one.textContent).trim().replaceAll(/\\s+/g, ' ')"
  return typeof says === 'string' ? `${text} === ${JSON.stringify(says)}` : `${says}.test(${text})`
}

/** How many stops of Tab surely lie before the first element that is sought, from where the focus is: so many need no look each. A script for the page. */
const stopsBefore = (isIt: string) => `(() => {
  const isStop = (one) => !one.matches(':disabled, [type=radio], [type=hidden], [tabindex="-1"]') && one.checkVisibility({ visibilityProperty: true })
  const stops = [...document.querySelectorAll('a[href], button, summary, select, textarea, input')]
  // Tab goes on from what has the focus, or from where the address points to.
  const here = document.activeElement === document.body ? document.querySelector(':target') : document.activeElement
  const at = here === null ? 0 : stops.filter((one) => one.compareDocumentPosition(here) & Node.DOCUMENT_POSITION_FOLLOWING).length
  const sought = stops.findIndex((one, place) => place >= at && (${isIt})(one))
  return sought < 0 ? 0 : stops.slice(stops[at] === here ? at + 1 : at, sought).filter(isStop).length
})()`

export function keyboardOf(page: Page): Keyboard {
  const tabUntil = async (what: string, isIt: string) => {
    for (let stops = await page.evaluate<number>(stopsBefore(isIt)); stops > 0; stops--) await page.keyboard.press('Tab')
    for (let tabs = 0; tabs < tabsMax; tabs++) {
      if (await page.evaluate<boolean>(`(${isIt})(document.activeElement)`)) return
      await page.keyboard.press('Tab')
    }
    throw new Error(`${what} cannot be reached by Tab on ${page.url()}: ${(await page.locator('h1').textContent()) ?? ''}`)
  }
  const to = (selector: string) => tabUntil(selector, `(one) => one.matches(${JSON.stringify(selector)})`)
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
      await tabUntil(String(says), `(one) => one.matches('a, button, summary') && ${isSaid(says)}`)
      await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')])
    },
  }
}
