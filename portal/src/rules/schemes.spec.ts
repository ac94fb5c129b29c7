import { describe, expect, it } from 'vitest'
import { inForce, sideBySide, versionsOf, type Scheme } from './schemes'

const scheme = (version: string, more: Partial<Scheme> = {}): Scheme => ({
  code: 'S',
  version,
  name: { zh: '甲', en: 'A' },
  source: 'x',
  validFrom: `${version}-01-01`,
  validUntil: null,
  ...more,
})

describe('versions of a scheme', () => {
  it('stand in the order of their days', () => {
    const all = [scheme('2025'), scheme('2023'), scheme('2024', { code: 'T' })]
    expect(versionsOf(all, 'S').map((one) => one.version)).toEqual(['2023', '2025'])
  })

  it('are in force from the first day to the last', () => {
    const one = scheme('2024', { validUntil: '2024-12-31' })
    expect(['2023-12-31', '2024-01-01', '2024-12-31', '2025-01-01'].map((day) => inForce(one, day))).toEqual([
      false,
      true,
      true,
      false,
    ])
    expect(inForce(scheme('2024'), '2099-01-01')).toBe(true)
  })

  it('lie side by side with what differs marked', () => {
    const left = scheme('2024', { grants: [{ party: 'CITY', percent: '40' }] })
    const right = scheme('2025', {
      grants: [
        { party: 'CITY', percent: '50' },
        { party: 'COUNTY', percent: '10' },
      ],
    })
    const rows = new Map(sideBySide(left, right).map((row) => [row.pointer, row]))
    expect(rows.get('grants/0/percent')).toMatchObject({ left: '40', right: '50', differs: true })
    expect(rows.get('grants/0/party')).toMatchObject({ differs: false })
    expect(rows.get('grants/1/party')).toMatchObject({ left: null, right: 'COUNTY', differs: true })
  })
})
