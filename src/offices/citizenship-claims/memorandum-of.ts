import type { ActEntry } from '../../acts/act.ts'
import type { Facts } from '../../kernel/case-state.ts'
import { textOf } from '../custody/exports.ts'

const days = ['citizenshipMemorandumSentOn', 'citizenshipMemorandumAnsweredOn'] as const

/** Days of the memorandum that the entry gives; what it leaves out stays as an earlier entry had it. */
export const memorandumOf = (entry: ActEntry): Facts =>
  Object.fromEntries(days.flatMap((name) => (textOf(entry, name) === null ? [] : [[name, textOf(entry, name)]])))
