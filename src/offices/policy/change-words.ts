import type { Suspension } from './suspensions-of.ts'

/** @param name with the order that declared it */
export const sayHolidayBegun = (day: string, name: string): string => `${day} became a holiday: ${name}.`

export const sayHolidayEnded = (day: string, name: string): string => `${day} is no holiday any more: ${name} was withdrawn.`

export const saySuspended = ({ rule, fromOn, liftedOn, order }: Suspension): string =>
  liftedOn === null
    ? `The rule ${rule} was suspended from ${fromOn}: ${order}.`
    : `The suspension of the rule ${rule} was lifted from ${liftedOn}.`

export const saySuspensionEnded = ({ rule, order }: Suspension): string => `The suspension of the rule ${rule} was withdrawn: ${order}.`
