/**
 * What a facility is, told from its code and name: a code ending in HOLD is an ERO field office's hold room (law.md 1.3), a name that says
 * hospital, hotel or staging is that, and anything else a place of detention. Approximate: hold rooms inside detention facilities
 * carry no code of their own and are not seen, and limits written for one kind are never applied to another.
 * @param columns SQL of the code and the name, null where a release has none
 * @returns SQL of `hold-room`, `hospital`, `hotel`, `staging` or `detention`; null where neither is released
 */
export function facilityKindSql({ code, name }: { code: string | null; name: string | null }): string | null {
  if (code === null && name === null) return null
  const kinds = [
    code !== null && `when ends_with(upper(${code}), 'HOLD') then 'hold-room'`,
    name !== null && `when regexp_matches(upper(${name}), '\\bHOLD(ING)? ?ROOMS?\\b|\\bHOLD RM\\b') then 'hold-room'`,
    name !== null && `when regexp_matches(upper(${name}), '\\b(HOSPITAL|HOSP|MEDICAL CENTER|MED CTR|MEDICAL CTR)\\b') then 'hospital'`,
    name !== null && `when regexp_matches(upper(${name}), '\\b(HOTEL|MOTEL|INN|SUITES)\\b') then 'hotel'`,
    name !== null && `when regexp_matches(upper(${name}), '\\bSTAGING\\b') then 'staging'`,
  ]
  return `(case ${kinds.filter((kind) => kind !== false).join(' ')} when coalesce(${[code, name].filter((column) => column !== null).join(', ')}) is not null then 'detention' end)`
}
