import { describe, expect, it } from 'vitest'
import { begin, carriesInput, isCorrectable, tally, toCorrection, type Corrections } from './corrections'
import type { Row } from './import'

const finding = (field: string | null, value: string | null, choices: string[] = []) => ({
  rule: 'r',
  pointer: field ?? '',
  code: 'A',
  message: 'a',
  field,
  value,
  choices,
})
const row = (members: Partial<Row>): Row =>
  ({ key: 7, line: 9, status: 'REJECTED', label: '', cells: {}, findings: [], ...members }) as Row

describe('a row', () => {
  it('can be corrected when something is wrong in one of its cells and it is not recorded', () => {
    const wrong = [finding('/principal', 'x')]
    expect(isCorrectable(row({ findings: wrong }))).toBe(true)
    expect(isCorrectable(row({ findings: wrong, status: 'WRITTEN' }))).toBe(false)
    expect(isCorrectable(row({ findings: wrong, status: 'DUPLICATE' }))).toBe(false)
    expect(isCorrectable(row({ findings: [finding(null, null)] }))).toBe(false)
  })

  it('has one input for a cell about which several things are said', () => {
    const [first, second] = [finding('/principal', 'x'), finding('/principal', 'x')]
    const twice = row({ findings: [first, second] })
    expect([first, second].map((one) => carriesInput(twice, one))).toEqual([true, false])
    expect(carriesInput(twice, finding(null, null))).toBe(false)
  })
})

describe('corrections', () => {
  it('begin with what stands there, and with nothing where it is none of the choices', () => {
    const corrections: Corrections = {}
    begin(
      corrections,
      row({
        findings: [
          finding('/principal', 'x'),
          finding('/security', '口头', ['信用', '抵押']),
          finding('/stage', null),
        ],
      }),
    )
    expect(corrections['7']?.cells).toEqual({
      '/principal': { from: 'x', text: 'x' },
      '/security': { from: '', text: '' },
      '/stage': { from: '', text: '' },
    })
  })

  it('send the cells that say something else, and no row that says the same', () => {
    const corrections: Corrections = {
      7: {
        line: 9,
        cells: { '/principal': { from: 'x', text: ' 5.00 ' }, '/name': { from: 'a', text: 'a ' } },
      },
      3: { line: 4, cells: { '/name': { from: 'b', text: '' } } },
      5: { line: 6, cells: { '/name': { from: 'c', text: 'c' } } },
    }
    expect(toCorrection(corrections)?.rows).toEqual([
      { key: 3, cells: [{ column: '/name', text: '' }] },
      { key: 7, cells: [{ column: '/principal', text: '5.00' }] },
    ])
    expect(tally(corrections)).toEqual({ cells: 2, lines: [4, 9] })
  })

  it('are none when nothing was changed', () => {
    expect(toCorrection({ 5: { line: 6, cells: { '/name': { from: 'c', text: 'c' } } } })).toBeNull()
    expect(tally({})).toEqual({ cells: 0, lines: [] })
  })
})
