import { earliestOf } from './course.ts'
import { personScript } from './person-script.ts'
import type { OtherScript } from './place-scripts.ts'
import type { YearSetting } from './year-setting.ts'
import type { YearStep } from './year-step.ts'

/** A script under way: the steps of one person, done one after another. */
export interface Running {
  /** Number of the person. */
  number: number
  /** Number of their area. */
  area: number
  steps: readonly YearStep[]
  next: number
}

/** Steps recorded at the same moment, by script. */
export interface Tick {
  at: number
  running: readonly { script: Running; steps: readonly YearStep[] }[]
}

/** Number of a script that is of no person. */
export const NOBODY = -1

/** Whoever is held already when the year begins is entered in its first hours, before their moment. */
const SLACK = 6 * 3600

/** The moment a step is recorded at: acts of one tick go to the ledger side by side. */
const tickOf = ({ at }: YearStep, { tickSeconds }: YearSetting): number => Math.ceil(at / tickSeconds) * tickSeconds

/**
 * The whole year in order of time, across everybody: one tick after another. Scripts are made on the day they begin and forgotten when they end, so
 * that memory holds the people of the moment and not the year.
 * @param others scripts of no person, each in order of time
 */
export function* yearInOrder(setting: YearSetting, others: readonly OtherScript[] = []): Generator<Tick> {
  const waiting = new Map<number, Running[]>()
  const wait = (script: Running) => {
    const step = script.steps[script.next]
    if (!step) return
    const tick = tickOf(step, setting)
    const there = waiting.get(tick)
    if (there) there.push(script)
    else waiting.set(tick, [script])
  }
  for (const { area, steps } of others) wait({ number: NOBODY, area, steps, next: 0 })
  let number = 0
  const { begins, ends, tickSeconds } = setting
  for (let at = Math.ceil(begins / tickSeconds) * tickSeconds; at < ends + tickSeconds; at += tickSeconds) {
    while (number < setting.people && earliestOf(setting, number) - SLACK < at) {
      const { course, steps } = personScript(setting, number)
      wait({ number, area: course.area.number, steps, next: 0 })
      number++
    }
    const due = waiting.get(at)
    if (!due) continue
    waiting.delete(at)
    const running = due.map((script) => ({ script, steps: takeDue(script, at, setting) }))
    yield { at, running }
    for (const { script } of running) wait(script)
  }
}

function takeDue(script: Running, at: number, setting: YearSetting): readonly YearStep[] {
  const due: YearStep[] = []
  for (let step = script.steps[script.next]; step && tickOf(step, setting) <= at; step = script.steps[++script.next]) due.push(step)
  return due
}
