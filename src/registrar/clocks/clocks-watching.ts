import type { SubjectKind } from '../../acts/subject-kind.ts'
import { factsOf, momentFacts } from '../../clockwork/facts-of.ts'
import type { Clock, Rule } from '../../clockwork/nodes.ts'
import type { Severity } from '../../kernel/severity.ts'
import type { Verification } from '../../kernel/verification.ts'
import { lawBook } from '../../law/law-book.ts'
import type { QuickClock } from './quick-clock.ts'
import { quickClock } from './quick-clock.ts'

/** A clock that watches a kind of subject, ready to be asked. */
export interface WatchingClock {
  rule: Rule
  clock: Clock
  severity: Severity
  verified: Verification
  ask: QuickClock
}

interface Watch {
  clocks: readonly WatchingClock[]
  /** The clocks that read a fact: while none of its facts changes, a clock does not either. */
  byFact: ReadonlyMap<string, readonly WatchingClock[]>
}

const made = new WeakMap<readonly Rule[], WeakMap<SubjectKind, Watch>>()

/**
 * The clocks that watch a kind of subject: those whose start facts its desk knows, and whose text was checked (a clock from memory is off).
 * Worked out once for each kind and law book.
 */
export const clocksWatching = (kind: SubjectKind, rules: readonly Rule[] = lawBook): readonly WatchingClock[] => watch(kind, rules).clocks

/** Those of them that read one of the facts named. */
export function clocksReading(kind: SubjectKind, rules: readonly Rule[], facts: readonly string[]): Iterable<WatchingClock> {
  const { byFact } = watch(kind, rules)
  const [fact] = facts
  if (fact === undefined) return []
  return facts.length === 1 ? (byFact.get(fact) ?? []) : new Set(facts.flatMap((each) => byFact.get(each) ?? []))
}

function watch(kind: SubjectKind, rules: readonly Rule[]): Watch {
  const ofBook = made.get(rules) ?? new WeakMap<SubjectKind, Watch>()
  made.set(rules, ofBook)
  const known = ofBook.get(kind)
  if (known) return known
  const clocks = rules.flatMap((rule) => rule.clocks.flatMap((clock) => watching(kind, rule, clock)))
  const byFact = new Map<string, WatchingClock[]>()
  for (const each of clocks) for (const fact of factsOf(each.clock)) byFact.set(fact, [...(byFact.get(fact) ?? []), each])
  const found = { clocks, byFact }
  ofBook.set(kind, found)
  return found
}

function watching(kind: SubjectKind, rule: Rule, clock: Clock): readonly WatchingClock[] {
  const verified = clock.verified ?? rule.verified
  const isKnown = momentFacts(clock.starts).every((fact) => Object.hasOwn(kind.knows, fact))
  if (verified === 'memory' || !isKnown) return []
  return [{ rule, clock, severity: clock.severity ?? rule.severity, verified, ask: quickClock(clock) }]
}
