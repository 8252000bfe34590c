import { nameBasedId } from '../../kernel/name-based-id.ts'

/** Fixed for ever: another would give every place another case. */
const namespace = '5b0d3c6e9f1a4e7b8c2d60a1f4e3b796'

/**
 * The case of a place, worked out from its code: a name-based UUID (RFC 9562, version 5), so that an act that names a code finds the case.
 * @param code as registered; capital letters and blanks around it make no difference
 */
export function placeId(code: string): string {
  return nameBasedId(namespace, code.trim().toUpperCase())
}
