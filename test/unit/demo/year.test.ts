import { describe, expect, it } from 'vitest'
import { personScript } from '../../../src/demo/year/person-script.ts'
import { yearInOrder } from '../../../src/demo/year/year-in-order.ts'
import { yearSetting } from '../../../src/demo/year/year-setting.ts'
import { catalogue } from '../../../src/offices/catalogue.ts'

const asked = { seed: 7, people: 400, fromOn: '2025-10-01' }
const setting = yearSetting(asked)
const numbers = Array.from({ length: asked.people }, (_, number) => number)
const scripts = numbers.map((number) => personScript(setting, number))

describe('the script of a person in an invented year', () => {
  it('follows from the seed and the number alone', () => {
    const again = yearSetting(asked)
    for (const number of [3, 77, 399]) expect(personScript(again, number)).toEqual(scripts[number])
    expect(personScript(yearSetting({ ...asked, seed: 8 }), 77)).not.toEqual(scripts[77])
  })

  it('begins with the record of the person and goes on in order of time, up to the end of the year', () => {
    for (const { steps } of scripts) {
      expect(steps[0]?.act).toBe('RegisterPerson')
      expect(steps.every(({ at }, place) => at >= setting.begins && at < setting.ends && at >= (steps[place - 1]?.at ?? 0))).toBe(true)
    }
  })

  it('asks only for acts that an office declares, and says when they happened only where the act can be told later', () => {
    for (const { act, input } of scripts.flatMap(({ steps }) => steps)) {
      const shape = catalogue.acts.get(act)?.input.shape
      expect(shape, act).toBeDefined()
      expect(Object.keys(input).filter((field) => !(field in (shape ?? {})))).toEqual([])
    }
  })

  it('gives visibly invented people, held as many days as real ones', () => {
    const held = scripts.flatMap(({ course }) => (course.custodyAt === null ? [] : [(course.endsAt - course.custodyAt) / 86_400]))
    expect(scripts.every(({ course }) => course.person.familyName.endsWith('(invented)'))).toBe(true)
    const mean = held.reduce((sum, days) => sum + days, 0) / held.length
    expect(mean).toBeGreaterThan(25)
    expect(mean).toBeLessThan(75)
  })
})

describe('the year in order', () => {
  it('has every step of everybody once, one moment after another', () => {
    let [last, steps] = [0, 0]
    for (const { at, running } of yearInOrder(setting)) {
      expect(at).toBeGreaterThan(last)
      last = at
      for (const { steps: due } of running) {
        steps += due.length
        expect(due.every((step) => step.at <= at && step.at > at - setting.tickSeconds)).toBe(true)
      }
    }
    expect(steps).toBe(scripts.reduce((sum, script) => sum + script.steps.length, 0))
  })
})
