import type { TrailPaths } from '@/api/alike'
import { clientOf, ok, type Loan } from '@/api/client'
import { membersOf, textIn } from '@/api/open'
import type { PageOf } from '@/api/pages'

/** The services that keep a trail, by the part of their paths. */
export const SERVICES = ['loan', 'ip-pledge', 'rating', 'auth'] as const
export type Service = (typeof SERVICES)[number]

export type Sealed = Loan['schemas']['SealedAuditEntry']
export type Verification = Loan['schemas']['AuditController.Verification']

/** What an auditor looks for; empty leaves a field open. */
interface TrailFilters {
  objectType: string
  objectId: string
  actor: string
  action: string
  from: string
  to: string
}

const NAMES = ['objectType', 'objectId', 'actor', 'action', 'from', 'to'] as const

/** The part of an address that asks for these changes; empty, or begins with a question mark. */
export function queryOf(filters: Partial<TrailFilters>): string {
  const query = new URLSearchParams()
  for (const name of NAMES) if (filters[name]) query.set(name, filters[name])
  const text = query.toString()
  return text === '' ? '' : `?${text}`
}

export function trailPath(service: Service): string {
  return `/api/${service}/v1/audit/trail`
}

const clients = {
  loan: clientOf<TrailPaths>(),
  'ip-pledge': clientOf<TrailPaths>('ip-pledge'),
  rating: clientOf<TrailPaths>('rating'),
  auth: clientOf<TrailPaths>('auth'),
}

export function trailPage(
  service: Service,
  filters: Partial<TrailFilters>,
  cursor?: string,
): Promise<PageOf<Sealed>> {
  const query = { ...filters, cursor }
  return ok(clients[service].GET('/api/loan/v1/audit/trail', { params: { query } }))
}

export function trailCount(service: Service, filters: Partial<TrailFilters>): Promise<{ count: number }> {
  return ok(clients[service].GET('/api/loan/v1/audit/trail/count', { params: { query: filters } }))
}

export function verify(service: Service): Promise<Verification> {
  return ok(clients[service].GET('/api/loan/v1/audit/verify'))
}

/** Whom somebody acted for in words: `BANK-A`; empty for a job of the platform. */
export function organisationOf(sealed: Sealed): string {
  return sealed.organisation.kind === 'SYSTEM' ? '' : sealed.organisation.code
}

/** What a person would call the thing, as far as its record says: a note number, a name; else nothing. */
export function nameOf(sealed: Sealed): string {
  const record = membersOf(sealed.entry.after ?? sealed.entry.before)
  const found = [
    record.noteNumber,
    record.enterpriseName,
    membersOf(record.enterprise).name,
    record.registrationNumber,
    record.contractNumber,
    membersOf(record.name).zh ?? record.name,
    record.roundName,
    record.number,
  ].find((value) => typeof value === 'string' && value !== '')
  return textIn(found)
}
