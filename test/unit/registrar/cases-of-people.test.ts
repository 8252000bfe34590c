import { describe, expect, it } from 'vitest'
import type { Entry } from '../../../src/kernel/entry.ts'
import { casesOfPeople } from '../../../src/registrar/cases-of-people.ts'
import { makeEntry } from './make-entry.ts'

const first = (caseId: string, personId: string, caseKind = 'custody', sequence = 1): Entry => ({
  ...makeEntry(sequence, { caseId, personId, caseKind }),
})

/** A ledger of one person, asked when told to answer. */
function open(most?: number) {
  const listeners: ((entries: readonly Entry[]) => void)[] = []
  const asked: PromiseWithResolvers<readonly string[]>[] = []
  const list = () => {
    const one = Promise.withResolvers<readonly string[]>()
    asked.push(one)
    return one.promise
  }
  const casesOf = casesOfPeople({ ledger: { onAppended: (listener) => listeners.push(listener) }, list, ...(most ? { most } : {}) })
  return { casesOf, asked, append: (...entries: Entry[]) => listeners.forEach((listener) => void listener(entries)) }
}

describe('the cases of a person', () => {
  it('are asked of the ledger once, and followed from there', async () => {
    const { casesOf, asked, append } = open()
    const found = casesOf('ana', 'custody')
    asked[0]?.resolve(['one'])
    expect(await found).toEqual(['one'])
    append(first('two', 'ana'), first('three', 'ben'), first('four', 'ana', 'person'), first('one', 'ana', 'custody', 2))
    expect(await casesOf('ana', 'custody')).toEqual(['one', 'two'])
    expect(asked).toHaveLength(1)
  })

  it('hold one that was corrected to be of them', async () => {
    const { casesOf, asked, append } = open()
    const found = casesOf('ana', 'custody')
    asked[0]?.resolve([])
    await found
    const correction = { kind: 'corrects', entryId: 'the first', reason: 'The names were mixed up.' } as const
    append({ ...first('two', 'ana', 'custody', 2), correction }, { ...first('two', 'ana', 'custody', 3), correction })
    append({ ...first('three', 'ana', 'custody', 2), correction: { ...correction, kind: 'withdraws' } })
    expect(await casesOf('ana', 'custody')).toEqual(['two'])
  })

  it('hold one that was begun while the ledger was asked, whether or not the answer has it', async () => {
    const { casesOf, asked, append } = open()
    const found = casesOf('ana', 'custody')
    append(first('two', 'ana'), first('three', 'ana'))
    asked[0]?.resolve(['one', 'two'])
    expect(await found).toEqual(['one', 'two', 'three'])
  })

  it('are asked again where the ledger did not answer, or others were asked for since', async () => {
    const { casesOf, asked } = open(1)
    const failed = casesOf('ana', 'custody')
    asked[0]?.reject(new Error('away'))
    await expect(failed).rejects.toThrow('away')
    const found = casesOf('ana', 'custody')
    asked[1]?.resolve(['one'])
    expect(await found).toEqual(['one'])
    const other = casesOf('ben', 'custody')
    asked[2]?.resolve([])
    await other
    void casesOf('ana', 'custody')
    expect(asked).toHaveLength(4)
  })
})
