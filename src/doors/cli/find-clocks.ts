import type { Clock, Rule } from '../../clockwork/nodes.ts'
import { Sentence } from '../../kernel/sentence.ts'
import { lawBook } from '../../law/law-book.ts'

/** The clocks a word names: all of a rule's, or one of them. Throws a Sentence where there is none to compute. */
export function getClocks(name: string | undefined): { rule: Rule; clocks: readonly Clock[] } {
  if (name === undefined) throw new Sentence('No rule was named; "writ rules" lists them all.')
  for (const rule of lawBook) {
    if (rule.id === name) {
      if (rule.clocks.length > 0) return { rule, clocks: rule.clocks }
      throw new Sentence(
        `The rule ${name} (${rule.cite}) sets no number, so there is nothing to compute; "writ rules" lists those that do.`,
      )
    }
    const clock = rule.clocks.find((known) => known.id === name)
    if (clock) return { rule, clocks: [clock] }
  }
  const near = lawBook.map((rule) => rule.id).filter((id) => id.includes(name) || name.includes(id.split('-')[0] ?? id))
  const hint = near.length > 0 ? ` Did you mean ${near.slice(0, 4).join(', ')}?` : ''
  throw new Sentence(`There is no rule "${name}" in the law book.${hint} "writ rules" lists them all.`)
}
