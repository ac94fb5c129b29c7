import { describe, expect, it } from 'vitest'
import type { Application } from '@/api/subsidies'
import { tasksOf, type Known } from './tasks'

const nothing: Known = {
  today: '2026-11-22',
  declarations: [],
  openItems: new Map(),
  consents: [],
  applications: [],
  chances: [],
  rating: null,
}
const declared = (status: string, year = 2025) => [{ id: 'd', year, status }] as never

function keys(known: Partial<Known>): string[] {
  return tasksOf({ ...nothing, ...known }).map(({ key }) => key)
}

describe('what an enterprise has to do', () => {
  it('is to declare the last full year, once', () => {
    expect(keys({})).toEqual(['declare'])
    expect(keys({ declarations: declared('VERIFIED') })).toEqual([])
    expect(keys({ declarations: declared('DRAFT') })).toEqual(['d'])
    expect(keys({ declarations: declared('SUBMITTED', 2024) })).toEqual(['declare'])
  })

  it('puts what was sent back first', () => {
    const application = (id: string, status: string) => ({
      line: 'loan' as const,
      note: id,
      application: { id, status, standing: { dueOn: null } } as unknown as Application,
    })
    expect(
      keys({
        declarations: declared('DRAFT'),
        applications: [
          application('draft', 'DRAFT'),
          application('back', 'RETURNED'),
          application('paid', 'PAID'),
        ],
      }),
    ).toEqual(['back', 'draft', 'd'])
  })

  it('reminds of consents that end within sixty days', () => {
    const consent = (until: string, standing = 'IN_FORCE') =>
      [{ id: 'c', bankCode: 'BANK-A', until, standing }] as never
    const declarations = declared('VERIFIED')
    expect(keys({ declarations, consents: consent('2027-01-21') })).toEqual(['c'])
    expect(keys({ declarations, consents: consent('2027-01-22') })).toEqual([])
    expect(keys({ declarations, consents: consent('2026-12-01', 'WITHDRAWN') })).toEqual([])
  })

  it('reminds of a rating that ends within ninety days', () => {
    const rating = (validUntil: string, expired: boolean) => ({ freshness: { validUntil, expired } }) as never
    const declarations = declared('VERIFIED')
    expect(keys({ declarations, rating: rating('2027-05-19', false) })).toEqual([])
    expect(keys({ declarations, rating: rating('2027-02-01', false) })).toEqual(['rating'])
    expect(keys({ declarations, rating: rating('2026-11-01', true) })).toEqual(['rating'])
  })
})
