import type { RecordDatabase } from '../../ledger/server/record-database.ts'

/** Words an act named as its authority that are in no published source: which, how often, and since when. */
export interface AuthorityOutside {
  cite: string
  acts: number
  /** Day of the first act that named it. */
  firstOn: string
}

/** Where law is published: the Code, the regulations, the Federal Register, statutes, courts, forms; and the rules of this record itself, which were cited as files of this
 * project once. */
const published = String.raw`\y(USC|CFR|FR|Court|Form I-)\y|U\.S\.C\.|C\.F\.R\.|Fed\. Reg\.|Pub\. L\.|\yStat\.|\yF\.[234]d|F\.4th|I&N|Form I-|\yrule of this record\y|docs/decisions/`
/** An authority that is on the record itself. */
const onRecord = 'on record in this case'

/**
 * Authorities acts were done under that anybody would look for in vain: named neither by a rule of the law book nor by a published source. A memo nobody
 * can read is found here. @param position the last entry looked at
 */
export async function findAuthoritiesOutside({ app }: Pick<RecordDatabase, 'app'>, position: number): Promise<readonly AuthorityOutside[]> {
  const { rows } = await app.query<{ cite: string; acts: string; first_on: string }>(
    `select authority ->> 'cite' as cite, count(*)::text as acts, min(occurred_at at time zone 'America/New_York')::date::text as first_on
     from ledger.entry, json_array_elements(authorities) as authority
     where position <= $1 and outcome = 'recorded' and authority ->> 'rule' is null and authority ->> 'cite' !~ $2
       and position($3 in authority ->> 'cite') = 0
     group by 1 order by 2 desc, 1`,
    [position, published, onRecord],
  )
  return rows.map(({ cite, acts, first_on: firstOn }) => ({ cite, acts: Number(acts), firstOn }))
}
