import type { Chance } from '../chance.ts'
import type { Course } from './course.ts'
import type { YearSetting } from './year-setting.ts'
import type { Pen, YearStep } from './year-step.ts'

/** What a desk does in the course of a person: a pure function of the course and of chances that are its own. */
export interface YearDesk {
  desk: string
  steps(course: Course, chance: Chance, pen: Pen, setting: YearSetting): readonly YearStep[]
}
