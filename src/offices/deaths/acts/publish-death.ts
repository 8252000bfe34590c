import { z } from 'zod'
import { type Act, defineAct } from '../../../acts/act.ts'
import type { Facts } from '../../../kernel/case-state.ts'
import { ask, byRule, caseZone, opens, shared, textOf } from '../../custody/exports.ts'
import { deathRule, ofDeaths } from '../of-deaths.ts'
import { causeAsFound, kinFirst, recorded } from '../requirements.ts'
import { ofDeath, theDeath } from '../the-death.ts'
import { publishers } from '../who-may.ts'

const publishing = { ...ofDeaths, kind: 'decision', by: publishers, authorities: () => [byRule(deathRule)] } satisfies Partial<Act>

const publishedAt = ask.at('When it was published', 'When it was first open to everybody')

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
    occurredAt: publishedAt,
    text: words('Text', 'The news release, in plain words; nothing of health, and no name'),
  }),
  requires: [recorded],
  tells: (entry, state) => ({
    subjects: [
      ofDeath(state, { deathNewsReleasedAt: theDeath(state)?.facts.deathNewsReleasedAt ?? entry.occurredAt }),
      opens('death-publication', entry, theDeath(state)?.zone ?? caseZone(state), {
        publicationKind: 'news-release',
        publishedAt: entry.occurredAt,
        publicationText: textOf(entry, 'text'),
      }),
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
    occurredAt: publishedAt,
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
  tells: (entry, state) => ({
    subjects: [
      ofDeath(state, reported(theDeath(state)?.facts ?? {}, textOf(entry, 'which'), entry.occurredAt)),
      opens('death-publication', entry, theDeath(state)?.zone ?? caseZone(state), {
        publicationKind: textOf(entry, 'which') === 'first' ? 'first-report' : 'final-report',
        publishedAt: entry.occurredAt,
        publicationText: textOf(entry, 'text'),
        publishedCause: textOf(entry, 'cause'),
        publishedCauseFoundBy: textOf(entry, 'causeFoundBy'),
        publishedCauseFoundOn: textOf(entry, 'causeFoundOn'),
      }),
    ],
  }),
})

/** What is reported again was reported the first time; a final report without a first is the first as well. */
function reported({ deathFirstReportedAt: first, deathFinallyReportedAt: final }: Facts, which: string | null, at: string): Facts {
  if (which === 'first') return { deathFirstReportedAt: first ?? at }
  return { deathFirstReportedAt: first ?? at, deathFinallyReportedAt: final ?? at }
}

export const publishDeathName = defineAct({
  ...publishing,
  act: 'PublishDeathName',
  entry: 'DeathNamePublished',
  title: 'Publish the name of who died',
  says: 'Publishes the name on the public page of the death, once the family was told. Not for somebody whose name a law keeps.',
  input: z.strictObject({
    occurredAt: shared.occurredAt,
    publicName: ask.text('Name as published', 'The name as it stands on the public page'),
  }),
  requires: [recorded, kinFirst],
  tells: (entry, state) => ({
    subjects: [ofDeath(state, { nameOfTheDead: textOf(entry, 'publicName'), namePublishedAt: entry.occurredAt })],
  }),
})
