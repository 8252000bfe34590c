import { findVersion } from '../../clockwork/find-version.ts'
import type { Rule } from '../../clockwork/nodes.ts'
import type { Authority, Finding } from '../../kernel/entry.ts'
import { findRule } from '../../law/law-book.ts'
import type { Asked } from './asked.ts'
import { dayOf } from './day-of.ts'
import { askRequirements } from './requirement.ts'

/** The version of a rule on a day: when it came into force, and whether the rule is known to have been law then at all. */
interface Standing {
  versionFrom: string | null
  isKnown: boolean
}

const standings = new Map<string, Standing>()
const STANDINGS_MAX = 10_000

/**
 * Under which law: the authorities the act names, each with the version in force on the day it occurred, and the delegation acted under.
 * The citation of a delegation is printed where the power is.
 */
export function authoritiesOf(asked: Asked): readonly Authority[] {
  const { compiled, entry, delegation } = asked
  const named = compiled.act
    .authorities(entry.payload)
    .map(({ rule, cite }) => ({ rule, cite, versionFrom: standingOn(rule, asked)?.versionFrom ?? null }))
  return delegation ? [...named, { rule: null, cite: delegation.cite, versionFrom: null }] : named
}

/** A rule cited on a day on which it is not known to have been law warns: the record cannot say that it was not. */
export function askLaw(asked: Asked, authorities: readonly Authority[]): readonly Finding[] {
  const unknown = authorities.flatMap(({ rule, cite }): Finding[] => {
    if (rule === null || standingOn(rule, asked)?.isKnown !== false) return []
    const found = findRule(rule)
    return [
      {
        question: 'law',
        rule,
        cite,
        fact: `On ${dayOf(asked)} the rule cited is not known to have been law.`,
        cure: 'Cite the law that was in force on that day, or correct the day.',
        severity: found?.severity ?? 'policy',
        verified: found?.verified ?? 'secondary',
        refuses: false,
      },
    ]
  })
  return [...unknown, ...askRequirements(asked, 'law')]
}

/** Worked out once for each rule and day. Undefined for a rule without clocks: it has no dated values to tell versions by. */
function standingOn(id: string | null, asked: Asked): Standing | undefined {
  const rule = id === null ? undefined : ruleOf(id)
  if (!rule || rule.clocks.length === 0) return undefined
  const day = dayOf(asked)
  const key = `${rule.id} ${day}`
  const known = standings.get(key)
  if (known) return known
  if (standings.size >= STANDINGS_MAX) standings.clear()
  const standing = workOut(rule, Temporal.PlainDate.from(day))
  standings.set(key, standing)
  return standing
}

const rules = new Map<string, Rule | undefined>()

function ruleOf(id: string): Rule | undefined {
  if (!rules.has(id)) rules.set(id, findRule(id))
  return rules.get(id)
}

/** A rule with several clocks stands as it did since the last of them changed. */
function workOut(rule: Rule, day: Temporal.PlainDate): Standing {
  const versions = rule.clocks.flatMap((clock) => findVersion(clock, day) ?? [])
  const from = versions.flatMap((version) => version.from ?? []).sort()
  return { versionFrom: from.at(-1) ?? null, isKnown: versions.length > 0 }
}
