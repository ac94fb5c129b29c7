import { LINES } from '@/api/lines'
import { ownLoans } from '../subsidies/service'

/** The banks that the enterprise has loans with: those it will most likely let look. */
export async function ownBanks(): Promise<string[]> {
  const loans = await Promise.all(LINES.map(ownLoans))
  return [...new Set(loans.flat().map(({ bankCode }) => bankCode))]
}

/** The last day of three years that begin on a day; the 28th for a 29 February that there is not. */
export function threeYearsFrom(day: string): string {
  const year = Number(day.slice(0, 4)) + 3
  const rest = day.slice(4)
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
  return `${year}${rest === '-02-29' && !isLeap ? '-02-28' : rest}`
}
