import type { Rule } from '../../clockwork/nodes.ts'
import { standing } from '../standing.ts'

/** Flores v. Lynch: about 20 days of family custody without a licence, by the court's reading. */
export const flores20Days: Rule = {
  id: 'flores-20-days',
  office: 'ERO (juvenile and family unit)',
  title: 'About 20 days in unlicensed or secure family custody',
  kind: 'clock',
  cite: 'Flores v. Lynch, 212 F. Supp. 3d 907 (C.D. Cal. 2015), affirmed in part, 828 F.3d 898 (9th Cir. 2016)',
  says: 'A court’s gloss of 2015: holding a minor with family in an unlicensed or secure facility for about 20 days may be as fast as is possible. It depends on the facts and is not in the text of the Settlement.',
  verified: 'memory',
  severity: 'advisory',
  tolling: 'Fact-specific: no fixed end.',
  onLapse: 'None stated; the court that approved the Settlement enforces it.',
  auditNote:
    'The 20 days are from memory; that the Settlement is in force is from secondary sources. Released tables do not mark family custody.',
  sources: [
    'https://archives.lincolndailynews.com/2025/Aug/16/NEWS/news_v.shtml',
    'https://www.everycrsreport.com/reports/R45297.html',
    'https://github.com/migrantusa/us-immigration-data',
  ],
  clocks: [
    {
      id: 'flores-20-days',
      says: 'minor released, or moved to a licensed facility',
      kind: 'deadline',
      starts: { node: 'fact', fact: 'familyCustodyBeganOn' },
      stops: { node: 'fact', fact: 'familyCustodyEndedOn' },
      versions: standing(
        { unit: 'calendar-days', count: 20, roll: 'none' },
        'From memory: "about" 20 days. Read in 2015; the day is not established, so only starts from 2016 on are computed.',
        '2016-01-01',
      ),
    },
  ],
}
