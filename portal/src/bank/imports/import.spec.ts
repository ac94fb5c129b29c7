import { describe, expect, it } from 'vitest'
import { countedTwice, firstStatus, openRows, refusedBeforehand, told, type Batch, type Row } from './import'

const batch = (members: Partial<Batch>): Batch =>
  ({ acceptedRows: 0, writtenRows: 0, rejectedRows: 0, warningRows: 0, errors: [], ...members }) as Batch

const finding = (rule: string) => ({ rule, pointer: '/a', code: 'A', message: 'a' })
const row = (key: number, ...rules: string[]): Row =>
  ({ key, line: key + 1, status: 'REJECTED', label: '', cells: {}, findings: rules.map(finding) }) as Row

describe('a batch', () => {
  it('shows first what must be mended, then what wants a look, then all', () => {
    expect(firstStatus(batch({ rejectedRows: 2, warningRows: 1, status: 'CHECKED' }))).toBe('REJECTED')
    expect(firstStatus(batch({ warningRows: 1, status: 'CHECKED' }))).toBe('WARNING')
    expect(firstStatus(batch({ warningRows: 1, status: 'WRITTEN' }))).toBe('')
  })

  it('would write what was accepted and not written yet', () => {
    expect(openRows(batch({ acceptedRows: 963, writtenRows: 900 }))).toBe(63)
  })

  it('knows how many rows break several rules', () => {
    const rules = [
      { level: 'REJECTED', rows: 3 },
      { level: 'REJECTED', rows: 2 },
      { level: 'WARNING', rows: 9 },
    ] as Batch['errors']
    expect(countedTwice(batch({ rejectedRows: 4, errors: rules }))).toBe(1)
    expect(countedTwice(batch({ rejectedRows: 5, errors: rules }))).toBe(0)
  })
})

describe('the lines of the table', () => {
  it('tell each finding of a row, and a row without any once', () => {
    expect(told([row(1, 'x', 'y'), row(2)], '').map((line) => [line.key, line.finding?.rule])).toEqual([
      ['1.0', 'x'],
      ['1.1', 'y'],
      ['2', undefined],
    ])
  })

  it('tell under a rule what that rule says alone', () => {
    expect(told([row(1, 'x', 'y')], 'y').map((line) => line.finding?.rule)).toEqual(['y'])
  })
})

describe('a file', () => {
  it('is not sent when it is empty or larger than the services take', () => {
    expect(refusedBeforehand({ size: 0 })).toBe('empty')
    expect(refusedBeforehand({ size: 50 * 1024 * 1024 + 1 })).toBe('tooLarge')
    expect(refusedBeforehand({ size: 50 * 1024 * 1024 })).toBeNull()
  })
})
