import type { LocatorQuery } from '../../offices/people/exports.ts'
import type { LocatorWords } from './words/en.ts'

/** A search as somebody filled it in. */
export interface Filled {
  by: 'number' | 'name'
  /** By the name of the box. */
  values: Readonly<Record<string, string>>
}

/** What is wrong with a box: its id, and a sentence. */
export interface BoxFault {
  box: string
  says: string
}

/** Names of the boxes of each search, in order. */
const boxes = {
  number: ['aNumber', 'country'],
  name: ['familyName', 'givenNames', 'month', 'day', 'year'],
} as const

const LENGTH_MAX = 200

export function readFilled(form: FormData): Filled {
  const by = form.get('by') === 'name' ? 'name' : 'number'
  const values = boxes[by].map((box) => {
    const value = form.get(box)
    return [box, typeof value === 'string' ? value.trim().slice(0, LENGTH_MAX) : ''] as const
  })
  return { by, values: Object.fromEntries(values) }
}

/** The search, where both of its parts are there: there is no search by one of them alone. */
export function readQuery({ by, values }: Filled, words: LocatorWords): { query: LocatorQuery } | { faults: readonly BoxFault[] } {
  const { aNumber = '', country = '', familyName = '', givenNames = '' } = values
  const faults: BoxFault[] = []
  const check = (box: string, isRight: boolean, says: string) => void (isRight || faults.push({ box, says }))
  if (by === 'number') {
    check('aNumber', /^a?\d{8,9}$/i.test(aNumber.replace(/[\s-]/g, '')), words.faults.aNumber)
    check('country', /\p{Letter}/u.test(country), words.faults.country)
    return faults.length > 0 ? { faults } : { query: { aNumber, countryOfBirth: country } }
  }
  const birthOn = readBirthday(values)
  check('familyName', /\p{Letter}/u.test(familyName), words.faults.familyName)
  check('givenNames', /\p{Letter}/u.test(givenNames), words.faults.givenNames)
  check('month', birthOn !== undefined, words.faults.birthOn)
  return faults.length > 0 || birthOn === undefined ? { faults } : { query: { familyName, givenNames, birthOn } }
}

function readBirthday({ month = '', day = '', year = '' }: Filled['values']): string | undefined {
  if (!/^\d{1,2}$/.test(month) || !/^\d{1,2}$/.test(day) || !/^\d{4}$/.test(year)) return undefined
  try {
    return Temporal.PlainDate.from({ year: Number(year), month: Number(month), day: Number(day) }, { overflow: 'reject' }).toString()
  } catch {
    return undefined
  }
}
