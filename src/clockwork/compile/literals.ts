/** A UTC timestamp literal, to the microsecond. */
export function timestampLiteral(at: Temporal.Instant): string {
  const [day, time] = at.toString({ smallestUnit: 'microsecond' }).replace('Z', '').split('T')
  return `TIMESTAMP '${day} ${time?.replace('.000000', '')}'`
}

/** An instant written with Z or an offset, or a date and time without one, read as UTC. Undefined for anything else. */
export function utcTimestamp(text: string): Temporal.Instant | undefined {
  if (!/^\d{4}-\d\d-\d\d[T ]\d\d:\d\d/.test(text)) return undefined
  const iso = text.replace(' ', 'T')
  return Temporal.Instant.from(/(Z|[+-]\d\d:?\d\d)$/i.test(iso) ? iso : `${iso}Z`)
}

/** A text literal. */
export const textLiteral = (text: string): string => `'${text.replaceAll("'", "''")}'`

export const NO_TIMESTAMP = 'CAST(NULL AS TIMESTAMP)'
export const NO_DAY = 'CAST(NULL AS DATE)'

/** SQL that may stand beside any operator: a name as it is, anything else in brackets. */
export const operand = (sql: string): string => (/^[\w."]+$/.test(sql) ? sql : `(${sql})`)
