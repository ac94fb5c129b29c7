import { grouped, isDecimal, shift } from './decimal'

export type Unit = 'yuan' | 'wan'

/**
 * An amount of the services (`"5000000.00"`, yuan) for the eye, exact: `5,000,000.00`, in 10,000 yuan `500.00`
 * (more places only when the amount has them). Without unit: that stands in the header or beside.
 */
export function formatMoney(yuan: string, unit: Unit = 'yuan'): string {
  if (!isDecimal(yuan)) return yuan
  if (unit === 'yuan') return grouped(yuan)
  return grouped(shift(yuan, 4).replace(/(\.\d\d\d*?)0+$/, '$1'))
}

/** What a person typed as an amount in yuan (`1,000`, `1 000.5`, `１０００`) as the services want it, or null. */
export function readMoney(typed: string): string | null {
  const plain = typed.normalize('NFKC').replace(/[\s,，]/g, '')
  const found = /^(\d{1,15})(?:\.(\d{1,2}))?$/.exec(plain)
  if (found === null) return null
  return `${found[1]!.replace(/^0+(?=\d)/, '')}.${(found[2] ?? '').padEnd(2, '0')}`
}
