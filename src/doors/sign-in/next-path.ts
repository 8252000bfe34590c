/** Where to go after signing in: a path of this site, or else `home`. Never another site, however it is written. */
export function nextPath(given: string | undefined, home: string): string {
  if (!given?.startsWith('/') || given.length > 2000) return home
  const base = 'http://writ.invalid'
  const url = URL.canParse(given, base) ? new URL(given, base) : undefined
  if (!url || url.origin !== base) return home
  const path = url.pathname + url.search
  return path.startsWith('//') || /^\/(sign-in|sign-out|register)(\/|\?|$)/.test(path) ? home : path
}
