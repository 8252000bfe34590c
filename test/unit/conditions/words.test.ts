import { expect, it } from 'vitest'
import { clocksEs } from '../../../src/doors/window/words/clocks-es.ts'
import { en } from '../../../src/doors/window/words/en.ts'
import { entriesEs } from '../../../src/doors/window/words/entries-es.ts'
import { es } from '../../../src/doors/window/words/es.ts'
import { lawBook } from '../../../src/law/law-book.ts'
import { conditions } from '../../../src/offices/conditions/office.ts'
import { segregation } from '../../../src/offices/segregation/office.ts'

const acts = [...segregation.acts, ...conditions.acts]

it('whatever these desks do in a person’s custody is told in Spanish in the person’s own window', () => {
  const untold = acts.filter(({ caseKind, entry }) => caseKind === 'custody' && !entriesEs[entry])
  expect(untold.map(({ entry }) => entry)).toEqual([])
})

it('what a person can send these desks through the window has its words in both languages', () => {
  const sent = acts.filter(({ by }) => by.includes('person-concerned')).map(({ act }) => act)
  expect(sent).toHaveLength(5)
  expect(sent.filter((act) => !en.requests.acts[act] || !es.requests.acts[act])).toEqual([])
})

it('clocks of segregation that run are told in Spanish', () => {
  const running = lawBook
    .filter(({ id }) => id.startsWith('seg-'))
    .flatMap((rule) => rule.clocks.filter(({ verified }) => (verified ?? rule.verified) !== 'memory').map(({ id }) => id))
  expect(running.filter((id) => !clocksEs[id])).toEqual([])
})
