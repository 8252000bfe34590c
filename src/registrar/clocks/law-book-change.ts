import { createHash } from 'node:crypto'
import type { Rule } from '../../clockwork/nodes.ts'
import type { KeptRule } from '../../ledger/board/kept-law.ts'

/** Rules named in one sentence; of more it says how many. */
const NAMED_MAX = 5

/** Short, and another one after a change of any word. */
export const hashOf = (of: unknown): string => createHash('sha256').update(JSON.stringify(of)).digest('hex').slice(0, 12)

/** What has to be kept of the rules clocks were counted by, to say later which of them changed and since when. */
export const keptRules = (rules: readonly Rule[]): readonly KeptRule[] =>
  rules.map(({ id, clocks, ...rest }) => ({
    rule: id,
    rest: hashOf([rest, clocks.map(({ versions: _, ...clock }) => clock)]),
    versions: clocks.flatMap((clock) => clock.versions.map((version) => ({ clock: clock.id, from: version.from, hash: hashOf(version) }))),
  }))

/**
 * Which rules of the law book changed, for people: each by its id, and since when.
 * @param before undefined where it was not kept
 */
export function sayLawBookChange(before: readonly KeptRule[] | undefined, after: readonly KeptRule[]): string {
  if (before === undefined) return 'The law book changed; by which rules clocks were counted before was not noted yet.'
  const [was, is] = [new Map(before.map((kept) => [kept.rule, kept])), new Map(after.map((kept) => [kept.rule, kept]))]
  const changes = [
    ...after.flatMap((kept) => sayRule(was.get(kept.rule), kept) ?? []),
    ...before.flatMap(({ rule }) => (is.has(rule) ? [] : [`${rule} was taken out`])),
  ]
  if (changes.length === 0) return 'The order of the rules in the law book changed.'
  const more = changes.length - NAMED_MAX
  const named = changes.slice(0, NAMED_MAX)
  return `The law book changed: ${[...named, ...(more > 0 ? [`so did ${more} more ${more === 1 ? 'rule' : 'rules'}`] : [])].join('; ')}.`
}

function sayRule(before: KeptRule | undefined, { rule, rest, versions }: KeptRule): string | undefined {
  if (!before) return `${rule} is new`
  const known = new Set(before.versions.map(nameOf))
  const other = versions.filter((version) => !known.has(nameOf(version))).map(({ from }) => from)
  if (other.length > 0) return `${rule} has another version ${sinceOf(other)}`
  const now = new Set(versions.map(nameOf))
  const gone = before.versions.filter((version) => !now.has(nameOf(version))).map(({ from }) => from)
  if (gone.length > 0) return `${rule} has no longer the version ${sinceOf(gone)}`
  return rest === before.rest ? undefined : `${rule} has other words or conditions`
}

const nameOf = ({ clock, from, hash }: KeptRule['versions'][number]) => `${clock} ${from} ${hash}`

function sinceOf(from: readonly (string | null)[]): string {
  const days = [...new Set(from.filter((day) => day !== null))].toSorted()
  return days.length === 0 ? 'from before the first day that is known' : `in force from ${days.join(', ')}`
}
