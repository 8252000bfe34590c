/**
 * The day a list is of, as its file's name or the text above its header says it: `…2026-07-25…`, `…11-06-2017…`, `…11/06/2017…`. Null where neither does: then
 * the list is of no known day.
 */
export function findListDay(texts: readonly string[]): string | null {
  for (const text of texts) {
    const iso = /(?<!\d)(20\d{2})-(\d{2})-(\d{2})(?!\d)/.exec(text)
    if (iso) return `${iso[1]}-${iso[2]}-${iso[3]}`
    const american = /(?<!\d)(\d{2})[-/](\d{2})[-/](20\d{2})(?!\d)/.exec(text)
    if (american) return `${american[3]}-${american[1]}-${american[2]}`
  }
  return null
}
