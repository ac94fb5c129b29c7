import { api, keyed, ok, tagged, type Loan } from '@/api/client'
import type { Application, State } from './application'

/** Whose applications: those on loans for transfer, or on loans with pledged rights. Both are told alike. */
export type Service = 'loan' | 'pledge'

export interface Asked {
  status?: State
  overdue?: boolean
}

/** What of the loan behind an application the bank's word needs. */
export interface LoanBehind {
  noteNumber: string
  principal: string
  interestPaid: string
  settlement: { settledOn: string; confirmedBy: string | null } | null
  /** Its page; null when there is none. */
  page: string | null
}

type Decision = Loan['schemas']['SubsidyDecisionRequest']
type Page = { items: Application[]; nextCursor?: string | null }

export function applications(service: Service, asked: Asked, cursor?: string, limit?: number): Promise<Page> {
  const params = { params: { query: { ...asked, cursor, limit } } }
  return service === 'loan'
    ? ok(api.loan.GET('/api/loan/v1/subsidy-applications', params))
    : ok(api.pledge.GET('/api/ip-pledge/v1/subsidy-applications', params))
}

export function countOf(service: Service, asked: Asked): Promise<{ count: number }> {
  const params = { params: { query: asked } }
  return service === 'loan'
    ? ok(api.loan.GET('/api/loan/v1/subsidy-applications/count', params))
    : ok(api.pledge.GET('/api/ip-pledge/v1/subsidy-applications/count', params))
}

export function applicationOf(service: Service, id: string): Promise<{ data: Application; etag: string }> {
  const params = { params: { path: { id } } }
  return service === 'loan'
    ? tagged(api.loan.GET('/api/loan/v1/subsidy-applications/{id}', params))
    : tagged(api.pledge.GET('/api/ip-pledge/v1/subsidy-applications/{id}', params))
}

export function decide(
  service: Service,
  id: string,
  etag: string,
  key: string,
  body: Decision,
): Promise<Application> {
  const params = { params: { path: { id } }, body, headers: keyed(key, etag) }
  return service === 'loan'
    ? ok(api.loan.POST('/api/loan/v1/subsidy-applications/{id}/decisions', params))
    : ok(api.pledge.POST('/api/ip-pledge/v1/subsidy-applications/{id}/decisions', params))
}

export async function loanBehind(service: Service, id: string): Promise<LoanBehind> {
  const params = { params: { path: { id } } }
  const loan =
    service === 'loan'
      ? await ok(api.loan.GET('/api/loan/v1/loans/{id}', params))
      : await ok(api.pledge.GET('/api/ip-pledge/v1/loans/{id}', params))
  return {
    noteNumber: loan.noteNumber,
    principal: loan.principal,
    interestPaid: loan.interestPaid,
    settlement: loan.settlement
      ? { settledOn: loan.settlement.settledOn, confirmedBy: loan.settlement.confirmedBy ?? null }
      : null,
    page: service === 'loan' ? `/bank/loans/${id}` : null,
  }
}
