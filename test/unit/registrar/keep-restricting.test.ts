import { expect, it } from 'vitest'
import type { Entry } from '../../../src/kernel/entry.ts'
import { keepRestricting } from '../../../src/registrar/keep-restricting.ts'

function kept() {
  let isHearing = true
  const listeners: ((entries: readonly Entry[]) => void)[] = []
  const asked: (readonly string[])[] = []
  const ask = async (caseIds: readonly string[]) => {
    asked.push(caseIds)
    return caseIds
  }
  const ledger = { onAppended: (listener: (typeof listeners)[number]) => listeners.push(listener), isHearing: () => isHearing }
  const restricting = keepRestricting({ ledger, list: async () => ['sealed'], ask })
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

it('the database is asked of those cases alone that have an entry few may read, found at first or heard of since', async () => {
  const { restricting, asked, tell } = kept()
  expect(await restricting(['open', 'other'], [])).toEqual([])
  expect(asked).toEqual([])
  expect(await restricting(['open', 'sealed'], [])).toEqual(['sealed'])
  tell('open', ['asylum'])
  tell('other', [])
  expect(await restricting(['open', 'other'], [])).toEqual(['open'])
})

it('while no news of other processes arrives it is asked of all', async () => {
  const { restricting, asked, lose } = kept()
  lose()
  expect(await restricting(['open'], [])).toEqual(['open'])
  expect(asked).toEqual([['open']])
})
