import { z } from 'zod'
import { type Act, type ActEntry, defineAct } from '../../../acts/act.ts'
import type { CaseState, Facts } from '../../../kernel/case-state.ts'
import { ask, byRule, caseZone, opens, textOf } from '../../custody/exports.ts'
import { publicationKinds } from '../death-words.ts'
import { publicReport } from '../instruments/public-report.ts'
import { deathRule, ofDeaths } from '../of-deaths.ts'
import { causeAsFound, kinFirst, recorded } from '../requirements.ts'
import { ofDeath, theDeath } from '../the-death.ts'
import { anyoneWhoHears, publishers } from '../who-may.ts'

const publishing = { ...ofDeaths, kind: 'decision', by: publishers, authorities: () => [byRule(deathRule)] } satisfies Partial<Act>

/** What is written here is published as it is: it is not sealed. */
const words = (label: string, says: string) =>
  ask.account(label, says, { personal: false, hint: 'Published word for word. Without the name.' })

export const publishNewsRelease = defineAct({
  ...publishing,
  act: 'PublishNewsRelease',
  entry: 'NewsReleasePublished',
  title: 'Publish the news release of a death',
  says: 'Publishes that a person died in custody, on the public page of the death, word for word.',
  input: z.strictObject({
    text: words('Text', 'The news release, in plain words; nothing of health, and no name'),
  }),
  requires: [recorded],
  tells: (entry, state) => ({
    subjects: [
      ofDeath(state, published(theDeath(state)?.facts ?? {}, 'news-release', entry.occurredAt)),
      publication(entry, state, 'news-release'),
    ],
  }),
})

export const publishDeathReport = defineAct({
  ...publishing,
  act: 'PublishDeathReport',
  entry: 'DeathReportPublished',
  title: 'Publish a public report of a death',
  says: 'Publishes the first or the final public report, on the public page of the death, word for word.',
  input: z.strictObject({
    which: ask.choice('Which report', 'The first (30 days) or the final one (90 days)', ['first', 'final']),
    text: words('Report', 'What happened, in order, each with its hour; what was done, and what was not'),
    cause: ask
      .text('Cause, as officially found and published', 'Word for word as the finding was published; otherwise leave it empty', {
        ask: 'The official finding',
      })
      .optional(),
    causeFoundBy: ask
      .text('Found by', 'The office that found it, as in a county medical examiner', { ask: 'The official finding' })
      .optional(),
    causeFoundOn: ask.day('Found on', 'Day of the finding', { ask: 'The official finding' }).optional(),
  }),
  requires: [recorded, causeAsFound],
  instruments: [publicReport],
  tells: (entry, state) => {
    const which = textOf(entry, 'which') === 'first' ? 'first-report' : 'final-report'
    return {
      subjects: [ofDeath(state, published(theDeath(state)?.facts ?? {}, which, entry.occurredAt)), publication(entry, state, which)],
    }
  },
})

/** What is published again was published the first time; a final report without a first is the first as well. */
function published(before: Facts, which: string | null, at: string): Facts {
  const { deathNewsReleasedAt: news, deathFirstReportedAt: first, deathFinallyReportedAt: final } = before
  if (which === 'news-release') return { deathNewsReleasedAt: earlier(news, at) }
  if (which === 'first-report') return { deathFirstReportedAt: earlier(first, at) }
  return { deathFirstReportedAt: earlier(first, at), deathFinallyReportedAt: earlier(final, at) }
}

/** Papers are entered in any order. */
const earlier = (known: Facts[string] | undefined, at: string): string => (typeof known === 'string' && known < at ? known : at)

const publication = (entry: ActEntry, state: CaseState, which: string | null) =>
  opens('death-publication', entry, theDeath(state)?.zone ?? caseZone(state), {
    publicationKind: which,
    publishedAt: entry.occurredAt,
    publicationText: textOf(entry, 'text'),
    publishedWhere: textOf(entry, 'whereItStands'),
    publishedCause: textOf(entry, 'cause'),
    publishedCauseFoundBy: textOf(entry, 'causeFoundBy'),
    publishedCauseFoundOn: textOf(entry, 'causeFoundOn'),
  })

/** What the agency published on its own site or on paper before it was entered here: it counts from then, and says where it stands. */
export const noteDeathPublication = defineAct({
  ...ofDeaths,
  act: 'NoteDeathPublication',
  entry: 'DeathPublicationNoted',
  kind: 'observation',
  title: 'Note what was published of a death elsewhere',
  says: 'Notes a news release or a report that was published before it was entered here, with where it stands, word for word.',
  by: anyoneWhoHears,
  authorities: () => [byRule(deathRule)],
  input: z.strictObject({
    occurredAt: ask.at('When it was published', 'When it was first open to everybody'),
    which: ask.choice('What', 'What was published', publicationKinds),
    whereItStands: ask.text('Where it stands', 'The address of the page, or the paper: published as it is'),
    text: words('Text', 'What it says, without the name and without anything of health'),
  }),
  requires: [recorded],
  tells: (entry, state) => ({
    subjects: [
      ofDeath(state, published(theDeath(state)?.facts ?? {}, textOf(entry, 'which'), entry.occurredAt)),
      publication(entry, state, textOf(entry, 'which')),
    ],
  }),
})

export const publishDeathName = defineAct({
  ...publishing,
  act: 'PublishDeathName',
  entry: 'DeathNamePublished',
  title: 'Publish the name of who died',
  says: 'Publishes the name on the public page of the death, once the family was told. Not for somebody whose name a law keeps.',
  input: z.strictObject({
    publicName: ask.text('Name as published', 'The name as it stands on the public page'),
  }),
  requires: [recorded, kinFirst],
  tells: (entry, state) => ({
    subjects: [ofDeath(state, { nameOfTheDead: textOf(entry, 'publicName'), namePublishedAt: entry.occurredAt })],
  }),
})
