import type { Finding, Row } from './import'
import type { Correction } from './service'

/** Rows that one request may correct. */
export const MOST_ROWS_AT_ONCE = 100

/** A cell that is being corrected: what its input began with, and what was typed. */
interface Cell {
  from: string
  text: string
}

/** The rows that are being corrected, by their keys; their cells by the pointers of their columns. */
export type Corrections = Record<string, { line: number; cells: Record<string, Cell> }>

/** Whether the row can be corrected here: it is not recorded, and something is wrong in a cell. */
export function isCorrectable(row: Row): boolean {
  return (row.status === 'REJECTED' || row.status === 'WARNING') && row.findings.some((one) => one.field)
}

/** Begins with what stands in the cells about which something is said; a choice that is none begins empty. */
export function begin(corrections: Corrections, row: Row): void {
  const cells: Record<string, Cell> = {}
  for (const { field, value, choices } of row.findings) {
    if (!field) continue
    const there = value ?? ''
    const from = choices.length === 0 || choices.includes(there) ? there : ''
    cells[field] ??= { from, text: from }
  }
  corrections[row.key] = { line: row.line, cells }
}

/** The first thing said about a cell carries its input; further ones do not repeat it. */
export function carriesInput(row: Row, finding: Finding): boolean {
  return finding.field ? row.findings.find((one) => one.field === finding.field) === finding : false
}

/** The cells that say something else now, as the service takes them; null when none does. */
export function toCorrection(corrections: Corrections): Correction | null {
  const rows = Object.entries(corrections).flatMap(([key, { cells }]) => {
    const changed = Object.entries(cells)
      .filter(([, cell]) => cell.text.trim() !== cell.from.trim())
      .map(([column, cell]) => ({ column, text: cell.text.trim() }))
    return changed.length === 0 ? [] : [{ key: Number(key), cells: changed }]
  })
  return rows.length === 0 ? null : { rows }
}

/** How many cells in which rows of the sheet say something else now. */
export function tally(corrections: Corrections): { cells: number; lines: number[] } {
  const rows = toCorrection(corrections)?.rows ?? []
  return {
    cells: rows.reduce((all, row) => all + row.cells.length, 0),
    lines: rows.map((row) => corrections[row.key]?.line ?? 0).sort((one, other) => one - other),
  }
}
