import { api, ok, type Rating } from '@/api/client'
import { Problem } from '@/api/problem'
import { today } from '@/ui/dates'
import { chances } from './subsidies/eligible'
import { applications, ownLoans, rounds, SERVICES } from './subsidies/service'

/** The applications of both services, and for which loans one can apply. */
export async function ownMoney() {
  const all = await Promise.all(
    SERVICES.map(async (service) => {
      const [own, loans, open] = await Promise.all([
        applications(service, { limit: 500 }),
        ownLoans(service),
        rounds(service),
      ])
      const notes = new Map(loans.map((loan) => [loan.id, loan.noteNumber]))
      return {
        applications: own.items.map((application) => ({
          service,
          application,
          note: notes.get(application.loanId) ?? '',
        })),
        chances: chances(service, open, loans, own.items, today()),
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
