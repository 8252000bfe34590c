import { nameBasedId } from '../../kernel/name-based-id.ts'

/** Fixed for ever: another would give every publication another case. */
const namespace = '0c5d8f3172ab4e0f9d6b5e21c8a4f370'

/** The case of a publication, worked out from its name: a name-based UUID (RFC 9562, version 5). */
export function publicationId(name: string): string {
  return nameBasedId(namespace, name)
}
