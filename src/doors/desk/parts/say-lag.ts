/** How long after it happened an act was recorded, in words; empty where within an hour. */
export function sayLag(occurredAt: string, recordedAt: string): string {
  const hours = Math.floor(
    (Temporal.Instant.from(recordedAt).epochMilliseconds - Temporal.Instant.from(occurredAt).epochMilliseconds) / 3_600_000,
  )
  if (hours < 1) return ''
  const days = Math.floor(hours / 24)
  const parts = [days > 0 ? plural(days, 'day') : '', hours % 24 > 0 ? plural(hours % 24, 'hour') : ''].filter((part) => part !== '')
  return parts.join(' ')
}

const plural = (count: number, one: string) => `${count} ${one}${count === 1 ? '' : 's'}`
