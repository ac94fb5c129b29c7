import { api, ok, type Rating } from '@/api/client'
import { LINES } from '@/api/lines'
import { Problem } from '@/api/problem'
import { moneyOf } from './subsidies/service'

/** The applications of both lines, and for which loans one can apply. */
export async function ownMoney() {
  const all = await Promise.all(
    LINES.map(async (line) => {
      const { applications, loans, chances } = await moneyOf(line)
      const notes = new Map(loans.map((loan) => [loan.id, loan.noteNumber]))
      return {
        applications: applications.map((application) => ({
          line,
          application,
          note: notes.get(application.loanId) ?? '',
        })),
        chances,
      }
    }),
  )
  return {
    applications: all.flatMap((one) => one.applications),
    chances: all.flatMap((one) => one.chances),
  }
}

/** The rating with what it rests on: declarations, and who may see it. */
export async function ownStanding(uscc: string) {
  const path = { uscc }
  const [declarations, consents, rating] = await Promise.all([
    ok(api.rating.GET('/api/rating/v1/declarations', { params: { query: { limit: 20 } } })),
    ok(api.rating.GET('/api/rating/v1/enterprises/{uscc}/consents', { params: { path } })),
    ratingOrNull(uscc),
  ])
  const drafts = declarations.items.filter(({ status }) => status === 'DRAFT')
  const open = await Promise.all(
    drafts.map(async ({ id }) => {
      const one = await ok(api.rating.GET('/api/rating/v1/declarations/{id}', { params: { path: { id } } }))
      return [id, one.counts.missingRequired] as const
    }),
  )
  return {
    declarations: declarations.items,
    openItems: new Map<string, number>(open),
    consents: consents.items,
    rating,
  }
}

async function ratingOrNull(uscc: string): Promise<Rating['schemas']['RatingView'] | null> {
  try {
    return await ok(
      api.rating.GET('/api/rating/v1/enterprises/{uscc}/rating', { params: { path: { uscc } } }),
    )
  } catch (thrown) {
    if (thrown instanceof Problem && thrown.status === 404) return null
    throw thrown
  }
}
