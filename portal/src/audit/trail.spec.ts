import { describe, expect, it } from 'vitest'
import { nameOf, organisationOf, queryOf, type Sealed } from './trail'

function sealed(after: unknown, kind = 'BANK'): Sealed {
  return {
    entry: {
      id: '1',
      at: '2026-01-01T00:00:00Z',
      actor: 'a',
      role: 'BANK_CLERK',
      action: 'X',
      objectType: 'loan',
      objectId: '1',
      after,
    },
    organisation: { kind, code: 'BANK-A' },
    seq: 1,
    prevHash: '0',
    hash: '1',
  } as Sealed
}

describe('the trail', () => {
  it('asks with what is set alone', () => {
    expect(queryOf({ objectType: '', actor: '' })).toBe('')
    expect(queryOf({ objectType: 'loan', actor: 'a b' })).toBe('?objectType=loan&actor=a+b')
  })

  it('names a thing by what people call it', () => {
    expect(nameOf(sealed({ noteNumber: 'N-1', enterprise: { name: '甲' } }))).toBe('N-1')
    expect(nameOf(sealed({ enterpriseName: '甲' }))).toBe('甲')
    expect(nameOf(sealed({ name: { zh: '轮次', en: 'round' } }))).toBe('轮次')
    expect(nameOf(sealed({ version: 1 }))).toBe('')
    expect(nameOf(sealed(null))).toBe('')
  })

  it('tells whom somebody acted for, and nobody for a job', () => {
    expect(organisationOf(sealed({}))).toBe('BANK-A')
    expect(organisationOf(sealed({}, 'SYSTEM'))).toBe('')
  })
})
