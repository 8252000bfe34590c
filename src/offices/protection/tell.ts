import type { Facts, Subject, Telling } from '../../kernel/case-state.ts'

type Told = NonNullable<Telling['subjects']>[number]

export const ofThe = ({ id, kind }: Subject, facts: Facts): Told => ({ id, kind, facts })
