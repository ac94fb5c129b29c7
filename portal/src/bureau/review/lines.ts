import { api, ok, tagged, type Loan, type Pledge } from '@/api/client'
import type { SubsidyService } from '@/ui/receipt'
import type { PageOf } from '@/ui/usePages'

/** The two lines of business; their subsidy resources are alike. */
export type Line = 'loan' | 'ip-pledge'

export type Application = Loan['schemas']['ApplicationView']
export type Round = Loan['schemas']['RoundView']
export type Batch = Loan['schemas']['BatchView']
export type AuditEntry = Loan['schemas']['AuditEntry']
export type Objection = Loan['schemas']['ObjectionView']
export type Voucher = Loan['schemas']['InterestVoucher']
export type Repayment = Loan['schemas']['Repayment']
export type FiledLoan = Loan['schemas']['LoanView']
export type PledgedLoan = Pledge['schemas']['IpLoanView']
/** A loan of either line: what both tell, and what only one of them does. */
export type AnyLoan = Omit<FiledLoan, 'purpose' | 'warnings' | 'enterprise'> &
  Partial<Pick<PledgedLoan, 'pledgeIds' | 'rightKinds' | 'pledgedOn' | 'pledgedSharePercent'>> & {
    purpose: string
    warnings: { pointer: string; code: string; message?: string | null }[]
    enterprise: {
      uscc: string
      name: string
      divisionCode: string
      industryCode: string
      libraryNumber?: string | null
    }
  }

export type ApplicationQuery = { roundId?: string; status?: string; overdue?: string }
export type LoanQuery = { status?: string; divisionCode?: string; q?: string }

export function isLine(text: unknown): text is Line {
  return text === 'loan' || text === 'ip-pledge'
}

/** The lines whose cases a person sees, the usual one first. */
export function linesOf(roles: readonly string[]): Line[] {
  if (roles.some((role) => role.startsWith('IP_OFFICE_'))) return ['ip-pledge']
  return ['loan', 'ip-pledge']
}

export function serviceOf(line: Line): SubsidyService {
  return line === 'loan' ? 'loan' : 'pledge'
}

/** The beginning of the addresses of a line's service, for files. */
export function pathOf(line: Line): string {
  return line === 'loan' ? '/api/loan/v1' : '/api/ip-pledge/v1'
}

const PAGE = 20
/** The most that one question can bring. */
const MOST = 500

const page = (cursor: string | undefined, limit = PAGE) => ({ limit, ...(cursor ? { cursor } : {}) })

export async function applications(
  line: Line,
  query: ApplicationQuery,
  cursor?: string,
  limit?: number,
): Promise<PageOf<Application>> {
  const params = { params: { query: { ...query, ...page(cursor, limit) } as never } }
  return line === 'loan'
    ? await ok(api.loan.GET('/api/loan/v1/subsidy-applications', params))
    : ((await ok(
        api.pledge.GET('/api/ip-pledge/v1/subsidy-applications', params),
      )) as unknown as PageOf<Application>)
}

export async function countApplications(line: Line, query: ApplicationQuery): Promise<{ count: number }> {
  const params = { params: { query: query as never } }
  return line === 'loan'
    ? await ok(api.loan.GET('/api/loan/v1/subsidy-applications/count', params))
    : await ok(api.pledge.GET('/api/ip-pledge/v1/subsidy-applications/count', params))
}

/** Every application under the filters, page by page. */
export async function allApplications(line: Line, query: ApplicationQuery): Promise<Application[]> {
  const all: Application[] = []
  let cursor: string | undefined
  do {
    const found: PageOf<Application> = await applications(line, query, cursor, MOST)
    all.push(...found.items)
    cursor = found.nextCursor ?? undefined
  } while (cursor !== undefined)
  return all
}

export interface Tagged<T> {
  data: T
  etag: string
}

export async function application(line: Line, id: string): Promise<Tagged<Application>> {
  const params = { params: { path: { id } } }
  const found =
    line === 'loan'
      ? await tagged(api.loan.GET('/api/loan/v1/subsidy-applications/{id}', params))
      : await tagged(api.pledge.GET('/api/ip-pledge/v1/subsidy-applications/{id}', params))
  return { data: found.data as unknown as Application, etag: found.etag }
}

export async function decideApplication(
  line: Line,
  id: string,
  body: Loan['schemas']['SubsidyDecisionRequest'],
  headers: Record<string, string>,
): Promise<Application> {
  const params = { path: { id } }
  const asked = { params, body: body as never, headers }
  return (line === 'loan'
    ? await ok(api.loan.POST('/api/loan/v1/subsidy-applications/{id}/decisions', asked))
    : await ok(
        api.pledge.POST('/api/ip-pledge/v1/subsidy-applications/{id}/decisions', asked),
      )) as unknown as Application
}

export async function applicationTimeline(line: Line, id: string): Promise<AuditEntry[]> {
  const params = { params: { path: { id } } }
  return line === 'loan'
    ? await ok(api.loan.GET('/api/loan/v1/subsidy-applications/{id}/timeline', params))
    : await ok(api.pledge.GET('/api/ip-pledge/v1/subsidy-applications/{id}/timeline', params))
}

export async function objectionsTo(line: Line, id: string): Promise<Objection[]> {
  const params = { params: { path: { id } } }
  return (line === 'loan'
    ? await ok(api.loan.GET('/api/loan/v1/subsidy-applications/{id}/objections', params))
    : await ok(
        api.pledge.GET('/api/ip-pledge/v1/subsidy-applications/{id}/objections', params),
      )) as unknown as Objection[]
}

export async function roundsOf(line: Line): Promise<Round[]> {
  const params = { params: { query: { limit: 100 } } }
  const found =
    line === 'loan'
      ? await ok(api.loan.GET('/api/loan/v1/subsidy-rounds', params))
      : await ok(api.pledge.GET('/api/ip-pledge/v1/subsidy-rounds', params))
  return found.items as unknown as Round[]
}

/** What a batch approval would do. */
export async function previewBatch(line: Line, roundId: string, takeOut: string[]): Promise<Tagged<Batch>> {
  const params = { params: { path: { roundId }, query: takeOut.length > 0 ? { takeOut } : {} } }
  const found =
    line === 'loan'
      ? await tagged(api.loan.GET('/api/loan/v1/subsidy-rounds/{roundId}/approvals', params))
      : await tagged(api.pledge.GET('/api/ip-pledge/v1/subsidy-rounds/{roundId}/approvals', params))
  return { data: found.data as unknown as Batch, etag: found.etag }
}

export async function approveBatch(
  line: Line,
  roundId: string,
  body: Loan['schemas']['BatchApprovalRequest'],
  headers: Record<string, string>,
): Promise<Batch> {
  const asked = { params: { path: { roundId } }, body, headers }
  return (line === 'loan'
    ? await ok(api.loan.POST('/api/loan/v1/subsidy-rounds/{roundId}/approvals', asked))
    : await ok(
        api.pledge.POST('/api/ip-pledge/v1/subsidy-rounds/{roundId}/approvals', asked),
      )) as unknown as Batch
}

export async function loans(line: Line, query: LoanQuery, cursor?: string): Promise<PageOf<AnyLoan>> {
  const params = { params: { query: { ...query, ...page(cursor) } as never } }
  return (line === 'loan'
    ? await ok(api.loan.GET('/api/loan/v1/loans', params))
    : await ok(api.pledge.GET('/api/ip-pledge/v1/loans', params))) as unknown as PageOf<AnyLoan>
}

export async function countLoans(line: Line, query: LoanQuery): Promise<{ count: number }> {
  const params = { params: { query: query as never } }
  return line === 'loan'
    ? await ok(api.loan.GET('/api/loan/v1/loans/count', params))
    : await ok(api.pledge.GET('/api/ip-pledge/v1/loans/count', params))
}

export async function loanOf(line: Line, id: string): Promise<Tagged<AnyLoan>> {
  const params = { params: { path: { id } } }
  const found =
    line === 'loan'
      ? await tagged(api.loan.GET('/api/loan/v1/loans/{id}', params))
      : await tagged(api.pledge.GET('/api/ip-pledge/v1/loans/{id}', params))
  return { data: found.data as unknown as AnyLoan, etag: found.etag }
}

export async function decideLoan(
  line: Line,
  id: string,
  body: Loan['schemas']['LoanDecisionRequest'],
  headers: Record<string, string>,
): Promise<AnyLoan> {
  const asked = { params: { path: { id } }, body, headers }
  return (line === 'loan'
    ? await ok(api.loan.POST('/api/loan/v1/loans/{id}/decisions', asked))
    : await ok(api.pledge.POST('/api/ip-pledge/v1/loans/{id}/decisions', asked))) as unknown as AnyLoan
}

export async function loanTimeline(line: Line, id: string): Promise<AuditEntry[]> {
  const params = { params: { path: { id } } }
  const found =
    line === 'loan'
      ? await ok(api.loan.GET('/api/loan/v1/loans/{id}/timeline', params))
      : await ok(api.pledge.GET('/api/ip-pledge/v1/loans/{id}/timeline', params))
  return found.items as unknown as AuditEntry[]
}

/** What was paid on a loan: interest vouchers and repayments, also those taken back. */
export async function paymentsOf(
  line: Line,
  id: string,
): Promise<{ vouchers: Voucher[]; repayments: Repayment[] }> {
  const params = { params: { path: { id } } }
  const [vouchers, repayments] =
    line === 'loan'
      ? await Promise.all([
          ok(api.loan.GET('/api/loan/v1/loans/{id}/interest-vouchers', params)),
          ok(api.loan.GET('/api/loan/v1/loans/{id}/repayments', params)),
        ])
      : await Promise.all([
          ok(api.pledge.GET('/api/ip-pledge/v1/loans/{id}/interest-vouchers', params)),
          ok(api.pledge.GET('/api/ip-pledge/v1/loans/{id}/repayments', params)),
        ])
  return {
    vouchers: vouchers.items as unknown as Voucher[],
    repayments: repayments.items as unknown as Repayment[],
  }
}
