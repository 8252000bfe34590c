import { nameBasedId } from '../../kernel/name-based-id.ts'

/** Fixed for ever: another would give every office another case. */
const namespace = 'c10c4aa7c4ca4e5d9d0f5a3b7e216c88'

/** The case in which the record notes what fell due in an office, worked out from its name (RFC 9562, version 5). */
export function watchCaseId(office: string): string {
  return nameBasedId(namespace, office)
}
