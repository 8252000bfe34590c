import type { Html, Part } from './html.ts'
import { html } from './html.ts'
import type { View } from './view.ts'

const PARTS_MAX = 400
const KEY_LENGTH_MAX = 2_000
const kept = new Map<string, Html>()

/**
 * A part of a page that is the same for everybody: made once of the same things, and given again. Never of anything that depends on who asks.
 * @param from all that it is made of beside the language and the address of the page
 */
export function keptPart(view: View, name: string, from: readonly unknown[], make: () => Part): Html {
  const key = JSON.stringify([name, view.words.lang, view.path, view.query, from])
  const part = kept.get(key) ?? html`${make()}`
  if (key.length > KEY_LENGTH_MAX) return part
  kept.delete(key)
  kept.set(key, part)
  if (part instanceof Promise) part.catch(() => kept.delete(key))
  const [oldest] = kept.keys()
  if (kept.size > PARTS_MAX && oldest !== undefined) kept.delete(oldest)
  return part
}
