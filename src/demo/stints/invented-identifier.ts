import { scramble } from '../chance.ts'

const quads = Array.from({ length: 65_536 }, (_, number) => number.toString(16).padStart(4, '0'))

/**
 * The identifier of a person: 40 hexadecimal characters, as released ones have. Made from the seed and the person's number alone,
 * so that no two runs with different seeds share a person.
 */
export function inventedIdentifier(seed: number, number: number): string {
  let text = ''
  let state = scramble(seed) ^ scramble(number + 0x51ed270b)
  for (let part = 0; part < 5; part++) {
    state = scramble((state + Math.imul(part + 1, 0x9e3779b9) + number) | 0)
    text += (quads[state >>> 16] ?? '') + (quads[state & 0xffff] ?? '')
  }
  return text
}
