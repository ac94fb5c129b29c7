import { describe, expect, it } from 'vitest'
import { add, compare, grouped, isDecimal, percentOf, round, shift, subtract, sum } from './decimal'
import { formatMoney, readMoney } from './money'

describe('decimals', () => {
  it('add up exactly where numbers do not', () => {
    expect(add('0.1', '0.2')).toBe('0.3')
    expect(add('9007199254740993.01', '0.01')).toBe('9007199254740993.02')
    expect(sum(['5000000.00', '0.50', '-0.51'])).toBe('4999999.99')
    expect(sum([])).toBe('0')
    expect(subtract('1.00', '1.01')).toBe('-0.01')
  })

  it('compare by value, not by text', () => {
    expect(compare('1.0', '1.00')).toBe(0)
    expect(compare('9.99', '10')).toBe(-1)
    expect(compare('-1', '-2')).toBe(1)
  })

  it('refuse what is not a decimal', () => {
    for (const text of ['', '1e3', '1,000', '.5', '5.', ' 1', 'NaN', '--1']) {
      expect(isDecimal(text)).toBe(false)
      expect(() => add(text, '1')).toThrow(RangeError)
    }
  })

  it('round half up away from zero', () => {
    expect(round('0.005', 2)).toBe('0.01')
    expect(round('-0.005', 2)).toBe('-0.01')
    expect(round('0.0049', 2)).toBe('0.00')
    expect(round('1.5', 2)).toBe('1.50')
    expect(round('2.5', 0)).toBe('3')
  })

  it('tell a share in percent', () => {
    expect(percentOf('1', '3')).toBe('33.3')
    expect(percentOf('2', '3', 2)).toBe('66.67')
    expect(percentOf('1', '0.00')).toBeNull()
  })

  it('move the point and group thousands', () => {
    expect(shift('12345.60', 4)).toBe('1.234560')
    expect(grouped('-1234567.89')).toBe('-1,234,567.89')
    expect(grouped('999')).toBe('999')
  })

  it('law: the parts add up to the whole, in any order', () => {
    let seed = 7
    const next = (): number => (seed = (seed * 1103515245 + 12345) % 2147483648)
    for (let round = 0; round < 200; round++) {
      const values = Array.from({ length: 20 }, () => `${next()}.${String(next() % 100).padStart(2, '0')}`)
      const forwards = sum(values)
      expect(sum([...values].reverse())).toBe(forwards)
      expect(subtract(forwards, values[0]!)).toBe(sum(values.slice(1)))
    }
  })
})

describe('amounts', () => {
  it('are shown exactly, in yuan and in 10,000 yuan', () => {
    expect(formatMoney('5000000.00')).toBe('5,000,000.00')
    expect(formatMoney('5000000.00', 'wan')).toBe('500.00')
    expect(formatMoney('52211.25', 'wan')).toBe('5.221125')
    expect(formatMoney('0.00', 'wan')).toBe('0.00')
    expect(formatMoney('12345678901234567890.12')).toBe('12,345,678,901,234,567,890.12')
  })

  it('are read as people type them', () => {
    expect(readMoney('1,000')).toBe('1000.00')
    expect(readMoney(' 1 000.5 ')).toBe('1000.50')
    expect(readMoney('１０００．２５')).toBe('1000.25')
    expect(readMoney('007')).toBe('7.00')
    for (const wrong of ['', '-1', '1.234', '1e3', 'abc']) expect(readMoney(wrong)).toBeNull()
  })
})
