import { describe, expect, it } from 'vitest'
import { exampleInput } from '../../../src/doors/api/record/example-input.ts'
import { catalogue } from '../../../src/offices/catalogue.ts'

const acts = [...catalogue.acts.values()].map((act) => [act.act, act] as const)

describe('the example the OpenAPI document gives of an act', () => {
  it.each(acts)('%s: is one the act takes', (_, act) => {
    const taken = act.input.safeParse(exampleInput(act))
    expect(taken.error?.issues ?? []).toEqual([])
  })

  it('is that of the demonstration where an invented case does it', () => {
    const notice = catalogue.acts.get('IssueNoticeToAppear')
    expect(notice && exampleInput(notice)).toMatchObject({
      hearingOn: '2026-04-05',
      hearingTime: '08:30',
      hearingPlace: 'Immigration Court of Examplia (invented), 1 Invented Street',
    })
  })
})
