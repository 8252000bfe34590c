/** What can be odd about a row, in the order flags are listed. The place of each is its bit. */
export const flagNames = [
  'no-person-id',
  'exact-duplicate',
  'likely-duplicate',
  'impossible-date',
  'out-before-in',
  'unreadable-value',
  'redacted',
] as const

export type Flag = (typeof flagNames)[number]

/** SQL of the bits of the flags whose conditions hold. */
export function bitsSql(conditions: readonly (readonly [Flag, string])[]): string {
  const terms = conditions.map(([flag, condition]) => `case when ${condition} then ${1 << flagNames.indexOf(flag)} else 0 end`)
  return terms.length === 0 ? '0' : terms.join(' + ')
}

/** SQL of every combination of flags as a list: `bits`, `flags`. Small enough to be looked up, where building a list a row is slow. */
export function flagTableSql(): string {
  const rows = Array.from({ length: 1 << flagNames.length }, (_, bits) => {
    const names = flagNames.filter((_, place) => bits & (1 << place)).map((name) => `'${name}'`)
    return `(${bits}, ${names.length === 0 ? '[]::varchar[]' : `[${names.join(', ')}]`})`
  })
  return `(select * from (values ${rows.join(', ')}) as t(bits, flags))`
}
