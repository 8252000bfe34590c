import type { Finding } from '../../kernel/entry.ts'
import type { Asked } from './asked.ts'
import { askRequirements } from './requirement.ts'

/** With which instrument: the warrant, order or notice the act is done with, and who could sign it. */
export const askInstrument = (asked: Asked): readonly Finding[] => askRequirements(asked, 'instrument')
