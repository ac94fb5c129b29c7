import { keyed, ok, tagged, type Loan, type Tagged } from './client'
import { of, type Line } from './lines'
import { allOf, MOST, type PageOf } from './pages'

// The applications of both lines, as every desk asks for them.

export type Application = Loan['schemas']['ApplicationView']
export type State = Application['status']
export type Round = Loan['schemas']['RoundView']
export type AuditEntry = Loan['schemas']['AuditEntry']
export type Objection = Loan['schemas']['ObjectionView']
export type Decision = Loan['schemas']['SubsidyDecisionRequest']

/** Where a handed-in application can stand, along its way; beside it what ends it early. */
export const STATES = [
  'SUBMITTED',
  'BANK_CONFIRMED',
  'COUNTY_REVIEWED',
  'CITY_REVIEWED',
  'LISTED',
  'NOTICED',
  'OBJECTED',
  'APPROVED',
  'PAYMENT_ORDERED',
  'PAID',
  'RETURNED',
  'REJECTED',
  'WITHDRAWN',
  'CLAWED_BACK',
] as const satisfies readonly State[]

export interface Asked {
  roundId?: string
  status?: State
  overdue?: boolean
  /** Only those that a step of the caller's role brings on today. */
  waitingForMe?: boolean
  /** A piece of the enterprise's name, or the beginning of its code. */
  q?: string
}

export function applications(
  line: Line,
  asked: Asked,
  cursor?: string,
  limit?: number,
): Promise<PageOf<Application>> {
  const query = { ...asked, cursor, limit }
  return ok(of(line).GET('/api/loan/v1/subsidy-applications', { params: { query } }))
}

export function allApplications(line: Line, asked: Asked): Promise<Application[]> {
  return allOf((cursor) => applications(line, asked, cursor, MOST))
}

/** How many there are; with the total, what they give together, null when they are too many for that. */
export function countApplications(
  line: Line,
  asked: Asked,
  withTotal?: boolean,
): Promise<{ count: number; total?: string | null }> {
  const query = { ...asked, withTotal }
  return ok(of(line).GET('/api/loan/v1/subsidy-applications/count', { params: { query } }))
}

export function applicationOf(line: Line, id: string): Promise<Tagged<Application>> {
  return tagged(of(line).GET('/api/loan/v1/subsidy-applications/{id}', { params: { path: { id } } }))
}

export function decide(
  line: Line,
  key: string,
  id: string,
  etag: string,
  body: Decision,
): Promise<Application> {
  return ok(
    of(line).POST('/api/loan/v1/subsidy-applications/{id}/decisions', {
      params: { path: { id } },
      body,
      headers: keyed(key, etag),
    }),
  )
}

export function timelineOf(line: Line, id: string): Promise<AuditEntry[]> {
  return ok(of(line).GET('/api/loan/v1/subsidy-applications/{id}/timeline', { params: { path: { id } } }))
}

export function objectionsTo(line: Line, id: string): Promise<Objection[]> {
  return ok(of(line).GET('/api/loan/v1/subsidy-applications/{id}/objections', { params: { path: { id } } }))
}

/** All rounds of a line; there are a few a year. */
export function roundsOf(line: Line): Promise<Round[]> {
  return allOf((cursor) =>
    ok(of(line).GET('/api/loan/v1/subsidy-rounds', { params: { query: { cursor, limit: MOST } } })),
  )
}
