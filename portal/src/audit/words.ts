import app from '@/app/app-texts'
import t from './texts'
import type { Service } from './trail'

const TYPES: Record<Service, readonly string[]> = {
  loan: [
    'loan',
    'subsidy-application',
    'subsidy-round',
    'public-notice',
    'objection',
    'payment-order',
    'clawback',
    'scheme-draft',
    'sheet-import',
  ],
  'ip-pledge': [
    'right',
    'appraisal',
    'pledge',
    'loan',
    'lapse-warning',
    'lapse-run',
    'subsidy-application',
    'subsidy-round',
    'public-notice',
    'objection',
    'payment-order',
    'clawback',
    'scheme-draft',
    'sheet-import',
  ],
  rating: [
    'enterprise',
    'qualification',
    'consent',
    'veto',
    'declaration',
    'assessment-run',
    'indicator-system',
    'rating-override',
    'rating-appeal',
    'review-trigger',
    'review-run',
    'city-indicator',
    'look',
    'sheet-import',
  ],
  auth: ['account', 'organisation'],
}

/** The kinds of things whose changes a service writes down. */
export function objectTypes(service: Service): readonly string[] {
  return TYPES[service]
}

/** A field of a record in words: its last named part, with its place in a list: `parts/1/amount` is `Amount 2`. */
export function fieldText(pointer: string): string {
  const parts = pointer.split('/').slice(1)
  const names = parts.filter((part) => !/^\d+$/.test(part))
  const places = parts.filter((part) => /^\d+$/.test(part)).map((part) => String(Number(part) + 1))
  const words = names.map((name) => t.of('field', name)).join(' / ')
  return places.length === 0 ? words : `${words} ${places.join('.')}`
}

/** The roles of an actor at that time, which stand there parted by commas. */
export function rolesText(roles: string): string {
  return roles
    .split(',')
    .map((role) => app.of('roles', role))
    .join(' · ')
}
