import { api, keyed, ok, tagged, type Loan, type Pledge, type Tagged } from './client'
import { of, type Line } from './lines'
import type { PageOf } from './pages'
import type { AuditEntry } from './subsidies'

// The loans of both lines. Their services tell them in two shapes: what both have is read here, and what one has alone.

type Filed = Loan['schemas']['LoanView']
type Pledged = Pledge['schemas']['IpLoanView']
type Both<Name extends keyof Filed & keyof Pledged> = {
  [M in keyof Pick<Filed, Name>]: Filed[M] | Pledged[M]
}

/** A loan of either line. */
export type AnyLoan = Both<
  | 'id'
  | 'status'
  | 'bankCode'
  | 'contractNumber'
  | 'noteNumber'
  | 'signedOn'
  | 'disbursedOn'
  | 'maturesOn'
  | 'principal'
  | 'rate'
  | 'security'
  | 'purpose'
  | 'firstLoan'
  | 'interestPaid'
  | 'submittedOn'
  | 'enteredBy'
  | 'checkedBy'
  | 'decidedOn'
  | 'settledOn'
  | 'settlement'
  | 'warnings'
  | 'markedFields'
  | 'nextSteps'
> & { enterprise: Filed['enterprise'] } & Partial<
    Pick<Filed, 'filedAmount' | 'filingDeadline' | 'stage' | 'achievement' | 'changedSinceReturned'>
  > &
  Partial<Pick<Pledged, 'pledgedSharePercent'>>

export type LoanStatus = AnyLoan['status']

/** What both services can be asked about their loans. */
export interface LoanQuery {
  status?: LoanStatus
  bankCode?: string
  divisionCode?: string
  decidedFrom?: string
  decidedTo?: string
  disbursedFrom?: string
  disbursedTo?: string
  /** A piece of a name; only the loan service seeks by it. */
  q?: string
}

export function loans(
  line: Line,
  asked: LoanQuery,
  cursor?: string,
  limit?: number,
): Promise<PageOf<AnyLoan>> {
  const { q, ...query } = { ...asked, cursor, limit }
  return line === 'loan'
    ? ok(api.loan.GET('/api/loan/v1/loans', { params: { query: { ...query, q } } }))
    : ok(api.pledge.GET('/api/ip-pledge/v1/loans', { params: { query } }))
}

export function countLoans(line: Line, asked: LoanQuery): Promise<{ count: number }> {
  const { q, ...query } = asked
  return line === 'loan'
    ? ok(api.loan.GET('/api/loan/v1/loans/count', { params: { query: { ...query, q } } }))
    : ok(api.pledge.GET('/api/ip-pledge/v1/loans/count', { params: { query } }))
}

export function loanOf(line: Line, id: string): Promise<Tagged<AnyLoan>> {
  const params = { params: { path: { id } } }
  return line === 'loan'
    ? tagged(api.loan.GET('/api/loan/v1/loans/{id}', params))
    : tagged(api.pledge.GET('/api/ip-pledge/v1/loans/{id}', params))
}

export function decideLoan(
  line: Line,
  key: string,
  id: string,
  etag: string,
  body: Loan['schemas']['LoanDecisionRequest'],
): Promise<AnyLoan> {
  const params = { params: { path: { id } }, body, headers: keyed(key, etag) }
  return line === 'loan'
    ? ok(api.loan.POST('/api/loan/v1/loans/{id}/decisions', params))
    : ok(api.pledge.POST('/api/ip-pledge/v1/loans/{id}/decisions', params))
}

export async function loanTimeline(line: Line, id: string): Promise<AuditEntry[]> {
  const found = await ok(of(line).GET('/api/loan/v1/loans/{id}/timeline', { params: { path: { id } } }))
  return found.items
}

/** What was paid on a loan: interest vouchers and repayments, also those taken back. */
export async function paymentsOf(
  line: Line,
  id: string,
): Promise<{
  vouchers: Loan['schemas']['InterestVoucher'][]
  repayments: Loan['schemas']['Repayment'][]
}> {
  const params = { params: { path: { id } } }
  const [vouchers, repayments] = await Promise.all([
    ok(of(line).GET('/api/loan/v1/loans/{id}/interest-vouchers', params)),
    ok(of(line).GET('/api/loan/v1/loans/{id}/repayments', params)),
  ])
  return { vouchers: vouchers.items, repayments: repayments.items }
}
