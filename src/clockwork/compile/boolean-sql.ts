/** Conditions in SQL, with what is already certain folded away. SQL's own NULL is "not known". */
export const TRUE = 'TRUE'
export const FALSE = 'FALSE'
export const UNKNOWN = 'CAST(NULL AS BOOLEAN)'

export function and(...conditions: readonly string[]): string {
  if (conditions.includes(FALSE)) return FALSE
  const open = [...new Set(conditions)].filter((condition) => condition !== TRUE)
  if (open.length === 0) return TRUE
  return open.length === 1 ? open.join('') : `(${open.join(' AND ')})`
}

export function or(...conditions: readonly string[]): string {
  if (conditions.includes(TRUE)) return TRUE
  const open = [...new Set(conditions)].filter((condition) => condition !== FALSE)
  if (open.length === 0) return FALSE
  return open.length === 1 ? open.join('') : `(${open.join(' OR ')})`
}

export function not(condition: string): string {
  if (condition === TRUE) return FALSE
  if (condition === FALSE) return TRUE
  if (condition === UNKNOWN) return UNKNOWN
  const isPlain = /^\([\w."]+ IS NOT NULL\)$/.test(condition)
  return isPlain ? condition.replace(' IS NOT NULL', ' IS NULL') : `(NOT ${condition})`
}

/** What can be said of a condition that may be unknown, each never NULL. */
export interface AnswerSql {
  holds: string
  fails: string
  isUnknown: string
}

/** @param mayBeUnknown false where no row leaves it open, so that nothing need be asked twice */
export function answerSql(condition: string, mayBeUnknown: boolean): AnswerSql {
  if (condition === UNKNOWN) return { holds: FALSE, fails: FALSE, isUnknown: TRUE }
  if (!mayBeUnknown || condition === TRUE || condition === FALSE) return { holds: condition, fails: not(condition), isUnknown: FALSE }
  return { holds: `(${condition} IS TRUE)`, fails: `(${condition} IS FALSE)`, isUnknown: `(${condition} IS NULL)` }
}

/** CASE with branches that cannot be reached left out. A branch is a condition and a value. */
export function choose(branches: readonly (readonly [condition: string, value: string])[], otherwise: string): string {
  const reachable: (readonly [string, string])[] = []
  for (const [condition, value] of branches) {
    if (condition === FALSE) continue
    if (condition === TRUE) return caseOf(reachable, value)
    reachable.push([condition, value])
  }
  return caseOf(reachable, otherwise)
}

/** Branches at the end that give what is given otherwise are left out too. */
function caseOf(branches: readonly (readonly [string, string])[], otherwise: string): string {
  const last = branches.findLastIndex(([, value]) => value !== otherwise)
  if (last < 0) return otherwise
  const whens = branches.slice(0, last + 1).map(([condition, value]) => `WHEN ${condition} THEN ${value}`)
  return `(CASE ${whens.join(' ')} ELSE ${otherwise} END)`
}
