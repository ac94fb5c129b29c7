/** The months of a year and its quarters, as the second half of a period: `04`, `Q2`. */
export const PARTS = [
  ...Array.from({ length: 12 }, (_, at) => String(at + 1).padStart(2, '0')),
  'Q1',
  'Q2',
  'Q3',
  'Q4',
] as const

/** The month before a day's, which is announced next: `2025-04`. */
export function monthBefore(day: string): { year: string; part: string } {
  const month = Number(day.slice(5, 7))
  return month === 1
    ? { year: String(Number(day.slice(0, 4)) - 1), part: '12' }
    : { year: day.slice(0, 4), part: String(month - 1).padStart(2, '0') }
}

/** This year and the four before it. */
export function lastYears(day: string): string[] {
  return Array.from({ length: 5 }, (_, at) => String(Number(day.slice(0, 4)) - at))
}

/** Whether a period has not begun on this day. */
export function isToCome(year: string, part: string, day: string): boolean {
  const month = part.startsWith('Q') ? String(Number(part.slice(1)) * 3 - 2).padStart(2, '0') : part
  return `${year}-${month}-01` > day
}
