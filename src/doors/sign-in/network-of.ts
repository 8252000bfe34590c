import { isIPv4, isIPv6 } from 'node:net'

/**
 * The network an address is counted under. Of IPv6 the first 64 bits: whoever has one address there has all of them, and would have a count for
 * each. An IPv4 address is itself, also as IPv6 writes it; a port that a proxy added is left off.
 */
export function networkOf(address: string): string {
  const bare = /^\[(.*)\](?::\d+)?$/.exec(address)?.[1] ?? /^([\d.]+):\d+$/.exec(address)?.[1] ?? address
  const [whole = ''] = bare.split('%')
  if (isIPv4(whole) || !isIPv6(whole)) return whole
  const groups = groupsOf(whole)
  const isIPv4Inside = groups.slice(0, 5).every((group) => group === 0) && groups[5] === 0xffff
  if (isIPv4Inside)
    return groups
      .slice(6)
      .flatMap((group) => [group >> 8, group & 255])
      .join('.')
  return `${groups
    .slice(0, 4)
    .map((group) => group.toString(16))
    .join(':')}::/64`
}

/** The eight groups of an IPv6 address, as the URL standard writes it out. */
function groupsOf(address: string): number[] {
  const { hostname } = new URL(`http://[${address}]/`)
  const [head = [], tail = []] = hostname
    .slice(1, -1)
    .split('::')
    .map((half) => (half === '' ? [] : half.split(':')).map((group) => Number.parseInt(group, 16)))
  return [...head, ...Array.from({ length: 8 - head.length - tail.length }, () => 0), ...tail]
}
