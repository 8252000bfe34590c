import { expect, it } from 'vitest'
import type { Entry } from '../../../src/kernel/entry.ts'
import { keepRestricting } from '../../../src/registrar/keep-restricting.ts'

function kept() {
  let isHearing = true
  const listeners: ((entries: readonly Entry[]) => void)[] = []
  const asked: (readonly string[] | undefined)[] = []
  const list = async (caseIds?: readonly string[]) => {
    asked.push(caseIds)
    return [['sealed', 'sealed'] as const]
  }
  const ledger = { onAppended: (listener: (typeof listeners)[number]) => listeners.push(listener), isHearing: () => isHearing }
  const restricting = keepRestricting({ ledger, list })
  const tell = (caseId: string, restrictions: readonly string[]) => {
    for (const listener of listeners) listener([{ caseId, restrictions } as unknown as Entry])
  }
  return {
    restricting,
    asked,
    tell,
    lose: () => {
      isHearing = false
    },
  }
}

it('cases that have an entry somebody may not read are found once, and heard of from then on', async () => {
  const { restricting, asked, tell } = kept()
  expect(await restricting(['open', 'other'], [])).toEqual([])
  expect(await restricting(['open', 'sealed'], [])).toEqual(['sealed'])
  expect(await restricting(['open', 'sealed'], ['sealed'])).toEqual([])
  tell('open', ['asylum', 'minor'])
  tell('other', [])
  expect(await restricting(['open', 'other'], [])).toEqual(['open'])
  expect(await restricting(['open'], ['asylum'])).toEqual(['open'])
  expect(await restricting(['open'], ['asylum', 'minor'])).toEqual([])
  expect(asked).toEqual([undefined])
})

it('while no news of other processes arrives the database is asked of them', async () => {
  const { restricting, asked, lose } = kept()
  lose()
  expect(await restricting(['open', 'sealed'], [])).toEqual(['sealed'])
  expect(await restricting(['open', 'sealed'], ['sealed'])).toEqual([])
  expect(asked).toEqual([
    ['open', 'sealed'],
    ['open', 'sealed'],
  ])
})
