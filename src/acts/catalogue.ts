import type { Act } from './act.ts'
import type { Office } from './office.ts'
import type { Openers } from './openers.ts'
import type { Bar } from './requirement.ts'
import type { SubjectKind } from './subject-kind.ts'

/** Everything the offices declare, found by name. Made once, by `makeCatalogue`. */
export interface Catalogue {
  offices: readonly Office[]
  /** By name: BookIn. */
  acts: ReadonlyMap<string, Act>
  /** Kinds of subject, by kind. */
  kinds: ReadonlyMap<string, SubjectKind>
  /** Kinds of case, with the office that keeps them. */
  caseKinds: ReadonlyMap<string, { kind: string; title: string; says: string; office: string }>
  /** Who opens cases of each kind. */
  openers: Openers
  /** The bars that may stand against an act, by the act's name. */
  bars: ReadonlyMap<string, readonly Bar[]>
}

/** Pure. That names are unique and point at something is the catalogue's test, not its making. */
export function makeCatalogue(offices: readonly Office[]): Catalogue {
  const bars = new Map<string, Bar[]>()
  for (const bar of offices.flatMap((office) => office.bars)) for (const act of bar.forbids) bars.set(act, [...(bars.get(act) ?? []), bar])
  return {
    offices,
    acts: new Map(offices.flatMap(({ acts }) => acts.map((act) => [act.act, act] as const))),
    kinds: new Map(offices.flatMap(({ subjects }) => subjects.map((kind) => [kind.kind, kind] as const))),
    caseKinds: new Map(offices.flatMap(({ id, caseKinds }) => caseKinds.map((kind) => [kind.kind, { ...kind, office: id }] as const))),
    openers: Object.fromEntries(offices.flatMap(({ caseKinds }) => caseKinds.map(({ kind, openedBy }) => [kind, openedBy]))),
    bars,
  }
}
