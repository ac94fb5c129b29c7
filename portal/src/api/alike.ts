import type { paths as Pledge } from './generated/ip-pledge'
import type { paths as Loan } from './generated/loan'
import type { paths as Rating } from './generated/rating'

// What services have alike under their own beginnings, found out by their API files and not believed.

interface Others {
  'ip-pledge': Pledge
  rating: Rating
}

type Moved<P, To extends keyof Others> = P extends `/api/loan/${infer Rest}`
  ? `/api/${To}/${Rest}` & keyof Others[To]
  : never

/** The paths of the loan service that another one has too. */
type Shared<To extends keyof Others> = {
  [P in keyof Loan]: [Moved<P, To>] extends [never] ? never : P
}[keyof Loan]

/** What a call sends. */
type Sent<Call> = Pick<Call & { parameters: unknown; requestBody?: unknown }, 'parameters' | 'requestBody'>

/** What a call that succeeds answers. */
type Told<Call> = Call extends { responses: infer All }
  ? Pick<All, keyof All & (200 | 201 | 202 | 204)>
  : never

/** All members at any depth, none optional: so that an optional member of another name is missed too. */
type Whole<T> = T extends object ? { [K in keyof T]-?: Whole<NonNullable<T[K]>> } : T

/** Whether another service takes what is sent to the loan service, and answers what that one answers. */
type SameCall<Ours, Theirs> = [Sent<Ours>, Whole<Sent<Theirs>>, Told<Theirs>, Whole<Told<Theirs>>] extends [
  Sent<Theirs>,
  Whole<Sent<Ours>>,
  Told<Ours>,
  Whole<Told<Ours>>,
]
  ? true
  : false

type Method = 'get' | 'post' | 'put' | 'delete'

type Calls<Paths, P extends keyof Paths, M> = M extends keyof Paths[P] ? Paths[P][M] : never

/** The shared paths of which a call differs. */
type Differing<To extends keyof Others> = {
  [P in Shared<To>]: false extends {
    [M in Method]: Loan[P][M] extends object ? SameCall<Loan[P][M], Calls<Others[To], Moved<P, To>, M>> : true
  }[Method]
    ? P
    : never
}[Shared<To>]

/** What seeks, tells or takes whole loans: those of the lines are not the same. */
type OfWholeLoans =
  | '/api/loan/v1/loans'
  | '/api/loan/v1/loans/count'
  | '/api/loan/v1/loans/{id}'
  | '/api/loan/v1/loans/{id}/corrections'
  | '/api/loan/v1/loans/{id}/decisions'
  | '/api/loan/v1/loans/{id}/settlement'
  | '/api/loan/v1/loans/{id}/settlement/confirmation'
  | '/api/loan/v1/loans/{id}/settlement/reversal'
  | '/api/loan/v1/statistics/loans'
  | '/api/loan/v1/statistics/loans.xlsx'

type None<Found extends never> = Found

/** The check of the types stops here and names the paths, when the lines no longer agree on others than those. */
type Parted = None<Exclude<Differing<'ip-pledge'>, OfWholeLoans>>

/** The paths of the loan service that the pledge service has alike. */
export type LinePaths = Pick<Loan, Exclude<Shared<'ip-pledge'>, Differing<'ip-pledge'> | Parted>>

type OfTrail = keyof LinePaths & `/api/loan/v1/audit/${string}`

/** The paths of the audit trail, which the rating service has alike too; of the gateway's own no file tells. */
export type TrailPaths = Pick<LinePaths, Exclude<OfTrail, None<OfTrail & Differing<'rating'>>>>
