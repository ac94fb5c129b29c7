import { keyed, ok, tagged, type Loan, type Tagged } from '@/api/client'
import { of, type Line } from '@/api/lines'
import type { Application } from '@/api/subsidies'

export type Batch = Loan['schemas']['BatchView']

/** Above this many cases the count must be typed. */
export const TYPED_ABOVE = 10

/** The cases of a round on notice that were not chosen. */
export function takenOut(
  chosen: ReadonlySet<string>,
  onNotice: readonly Pick<Application, 'id'>[],
): string[] {
  return onNotice.filter((one) => !chosen.has(one.id)).map((one) => one.id)
}

/** What a batch approval would do; the cases to leave out may be many. */
export function previewBatch(line: Line, roundId: string, takeOut: string[]): Promise<Tagged<Batch>> {
  return tagged(
    of(line).POST('/api/loan/v1/subsidy-rounds/{roundId}/approvals/preview', {
      params: { path: { roundId } },
      body: { takeOut },
    }),
  )
}

export function approveBatch(
  line: Line,
  key: string,
  roundId: string,
  etag: string,
  body: Loan['schemas']['BatchApprovalRequest'],
): Promise<Batch> {
  return ok(
    of(line).POST('/api/loan/v1/subsidy-rounds/{roundId}/approvals', {
      params: { path: { roundId } },
      body,
      headers: keyed(key, etag),
    }),
  )
}
