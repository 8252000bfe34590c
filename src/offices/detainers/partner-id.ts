import { nameBasedId } from '../../kernel/name-based-id.ts'

/** Fixed for ever: another would give every partner another case. */
const namespace = 'c8a41f0e7d2b4c6d9e53b7a60f18d2e4'

/**
 * The case of a partner agency, worked out from its code: a name-based UUID (RFC 9562, version 5), so that an act that names a code finds it.
 * @param code as registered; capital letters and blanks around it make no difference
 */
export function partnerId(code: string): string {
  return nameBasedId(namespace, code.trim().toUpperCase())
}
