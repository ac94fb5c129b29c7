import { api, keyed, ok, tagged, type Loan } from '@/api/client'
import type { SubsidyService } from '@/ui/receipt'

// Both services pay subsidies by the same resources, each under its own path.

export type Application = Loan['schemas']['ApplicationView']
export type Round = Loan['schemas']['RoundView']
export type Details = Loan['schemas']['SubsidyApplicationDetails']
export type Decision = Loan['schemas']['SubsidyDecisionRequest']
export type Status = Loan['schemas']['SubsidyCaseState']
export type AuditEntry = Loan['schemas']['AuditEntry']

export const SERVICES: readonly SubsidyService[] = ['loan', 'pledge']

/** A loan of either service, as far as an application needs it. */
export type OwnLoan = Pick<
  Loan['schemas']['LoanView'],
  'id' | 'status' | 'noteNumber' | 'bankCode' | 'principal' | 'settledOn' | 'interestPaid' | 'enterprise'
>

/** More than any enterprise has: lists of names are fetched in one go. */
const ALL = 500

interface Listed<T> {
  items: T[]
  nextCursor?: string | null
}

export function serviceOf(text: string): SubsidyService | null {
  return SERVICES.find((service) => service === text) ?? null
}

export async function applications(
  service: SubsidyService,
  query: { status?: Status; cursor?: string; limit?: number },
): Promise<Listed<Application>> {
  const params = { params: { query } }
  return service === 'loan'
    ? ok(api.loan.GET('/api/loan/v1/subsidy-applications', params))
    : ok(api.pledge.GET('/api/ip-pledge/v1/subsidy-applications', params))
}

export async function countApplications(
  service: SubsidyService,
  query: { status?: Status },
): Promise<{ count: number }> {
  const params = { params: { query } }
  return service === 'loan'
    ? ok(api.loan.GET('/api/loan/v1/subsidy-applications/count', params))
    : ok(api.pledge.GET('/api/ip-pledge/v1/subsidy-applications/count', params))
}

export async function application(
  service: SubsidyService,
  id: string,
): Promise<{ data: Application; etag: string }> {
  const params = { params: { path: { id } } }
  return service === 'loan'
    ? tagged(api.loan.GET('/api/loan/v1/subsidy-applications/{id}', params))
    : tagged(api.pledge.GET('/api/ip-pledge/v1/subsidy-applications/{id}', params))
}

export async function timeline(service: SubsidyService, id: string): Promise<AuditEntry[]> {
  const params = { params: { path: { id } } }
  return service === 'loan'
    ? ok(api.loan.GET('/api/loan/v1/subsidy-applications/{id}/timeline', params))
    : ok(api.pledge.GET('/api/ip-pledge/v1/subsidy-applications/{id}/timeline', params))
}

export async function rounds(service: SubsidyService): Promise<Round[]> {
  const params = { params: { query: { limit: ALL } } }
  const found =
    service === 'loan'
      ? await ok(api.loan.GET('/api/loan/v1/subsidy-rounds', params))
      : await ok(api.pledge.GET('/api/ip-pledge/v1/subsidy-rounds', params))
  return found.items
}

export async function ownLoans(service: SubsidyService): Promise<OwnLoan[]> {
  const params = { params: { query: { limit: ALL } } }
  const found =
    service === 'loan'
      ? await ok(api.loan.GET('/api/loan/v1/loans', params))
      : await ok(api.pledge.GET('/api/ip-pledge/v1/loans', params))
  return found.items as OwnLoan[]
}

/** Opens an application as a draft, with what is written so far. */
export async function draftApplication(
  service: SubsidyService,
  key: string,
  roundId: string,
  loanId: string,
  details: Details,
): Promise<Application> {
  const sent = {
    params: { path: { roundId } },
    body: { loanId, details, draft: true },
    headers: keyed(key) as never,
  }
  return service === 'loan'
    ? ok(api.loan.POST('/api/loan/v1/subsidy-rounds/{roundId}/applications', sent))
    : ok(api.pledge.POST('/api/ip-pledge/v1/subsidy-rounds/{roundId}/applications', sent))
}

/** Writes over a draft, or over the marked fields of a returned application. */
export async function correct(
  service: SubsidyService,
  key: string,
  id: string,
  etag: string,
  details: Details,
): Promise<Application> {
  const sent = { params: { path: { id } }, body: details, headers: keyed(key, etag) as never }
  return service === 'loan'
    ? ok(api.loan.POST('/api/loan/v1/subsidy-applications/{id}/corrections', sent))
    : ok(api.pledge.POST('/api/ip-pledge/v1/subsidy-applications/{id}/corrections', sent))
}

export async function decide(
  service: SubsidyService,
  key: string,
  id: string,
  etag: string,
  decision: Decision,
): Promise<Application> {
  const sent = { params: { path: { id } }, body: decision, headers: keyed(key, etag) as never }
  return service === 'loan'
    ? ok(api.loan.POST('/api/loan/v1/subsidy-applications/{id}/decisions', sent))
    : ok(api.pledge.POST('/api/ip-pledge/v1/subsidy-applications/{id}/decisions', sent))
}

/** The address of a printed form of an application. */
export function formAddress(service: SubsidyService, id: string): string {
  return `/api/${service === 'loan' ? 'loan' : 'ip-pledge'}/v1/subsidy-applications/${id}/application-form.pdf`
}
