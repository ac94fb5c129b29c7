import { ok } from '@/api/client'
import { of, type Line } from '@/api/lines'
import { allOf, MOST } from '@/api/pages'
import type { Objection } from '@/api/subsidies'

/** An objection, and whose application it holds up. */
export type Held = Objection & { enterprise: string }

/** Every objection to a round's notice, newest first. */
export async function allObjections(line: Line, roundId: string): Promise<Held[]> {
  const found = await allOf((cursor) =>
    ok(
      of(line).GET('/api/loan/v1/subsidy-objections', {
        params: { query: { roundId, cursor, limit: MOST } },
      }),
    ),
  )
  return found.map((one) => ({ ...one.objection, enterprise: one.enterpriseName }))
}
