/**
 * Exact arithmetic on the decimal strings of the services. Never a Number: 0.1 + 0.2 must stay 0.3, and a budget may
 * have more digits than a Number keeps.
 */

const DECIMAL = /^-?\d+(\.\d+)?$/

interface Parts {
  units: bigint
  scale: number
}

function parts(text: string): Parts {
  if (!DECIMAL.test(text)) throw new RangeError(`not a decimal: ${JSON.stringify(text)}`)
  const [whole = '', fraction = ''] = text.split('.')
  return { units: BigInt(whole + fraction), scale: fraction.length }
}

function units(value: Parts, scale: number): bigint {
  return value.units * 10n ** BigInt(scale - value.scale)
}

function written(value: bigint, scale: number): string {
  const digits = (value < 0n ? -value : value).toString().padStart(scale + 1, '0')
  const sign = value < 0n ? '-' : ''
  return scale === 0 ? sign + digits : `${sign}${digits.slice(0, -scale)}.${digits.slice(-scale)}`
}

/** True for `5000000.00`, `-0.5`, `7`; false for `1e3`, `1,000`, ` 1`, `.5`. */
export function isDecimal(text: string): boolean {
  return DECIMAL.test(text)
}

/** The sum, with as many places as its most exact part; `0` of nothing. */
export function sum(values: Iterable<string>): string {
  let total: Parts = { units: 0n, scale: 0 }
  for (const value of values) {
    const next = parts(value)
    const scale = Math.max(total.scale, next.scale)
    total = { units: units(total, scale) + units(next, scale), scale }
  }
  return written(total.units, total.scale)
}

export function add(one: string, other: string): string {
  return sum([one, other])
}

export function subtract(one: string, other: string): string {
  return add(one, negate(other))
}

function negate(text: string): string {
  const value = parts(text)
  return written(-value.units, value.scale)
}

/** Negative, zero or positive as the first is less than, equal to or greater than the second; `1.0` equals `1.00`. */
export function compare(one: string, other: string): number {
  const first = parts(one)
  const second = parts(other)
  const scale = Math.max(first.scale, second.scale)
  const difference = units(first, scale) - units(second, scale)
  return difference < 0n ? -1 : difference > 0n ? 1 : 0
}

/** Rounded half up (away from zero), as payable amounts are. */
export function round(text: string, places: number): string {
  const value = parts(text)
  if (value.scale <= places) return written(units(value, places), places)
  const step = 10n ** BigInt(value.scale - places)
  const size = value.units < 0n ? -value.units : value.units
  const rounded = (size * 2n + step) / (step * 2n)
  return written(value.units < 0n ? -rounded : rounded, places)
}

/** The exact ratio of two decimals in percent, rounded half up; null when the whole is zero. */
export function percentOf(part: string, whole: string, places = 1): string | null {
  const first = parts(part)
  const second = parts(whole)
  if (second.units === 0n) return null
  const scale = Math.max(first.scale, second.scale)
  const factor = 10n ** BigInt(places + 1)
  const tenfold = (units(first, scale) * 100n * factor) / units(second, scale)
  return round(written(tenfold, places + 1), places)
}

/** The point moved to the left: `shift('12345.60', 4)` is `1.2345600`. Exact. */
export function shift(text: string, places: number): string {
  const value = parts(text)
  return written(value.units, value.scale + places)
}

/** Thousands grouped, places as written: `5,000,000.00`. */
export function grouped(text: string): string {
  const [whole = '', fraction] = text.split('.')
  const commas = whole.replace(/\B(?=(\d{3})+(?!\d))/g, ',')
  return fraction === undefined ? commas : `${commas}.${fraction}`
}
