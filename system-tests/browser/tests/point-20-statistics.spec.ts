import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import type { Account } from '../harness/accounts.ts'
import { exact, sumOf } from '../harness/figures.ts'
import { expect, test } from '../harness/test.ts'
import { settled, visit } from '../harness/visit.ts'
import { Workbook } from '../harness/workbook.ts'

const PERIOD = 'from=2020-01-01'

/** A table on the page: a line is its kind and its cells; a cell over several columns is followed by empty ones. */
interface Line {
  kind: string
  cells: string[]
}

interface Shown {
  head: string[]
  lines: Line[]
  total: string[]
  /** How many columns name a line; then come quarters, and the last is their sum. */
  names: number
}

for (const [line, account] of [
  ['loan', 'bureau.reviewer'],
  ['ip-pledge', 'ip.reviewer'],
] as const) {
  for (const rows of ['division-bank', 'division', 'bank'] as const) {
    test(`20 sums: cells of ${line} by ${rows} add up to rows, columns and the whole, in every figure and unit`, async ({
      signedIn,
    }) => {
      const page = await signedIn(account)
      for (const look of ['figure=amount', 'figure=amount&unit=wan', 'figure=part', 'figure=count']) {
        await visit(page, `/bureau/statistics?${PERIOD}&line=${line}&rows=${rows}&${look}`)
        const shown = await shownTable(page)
        expect(shown.lines.length).toBeGreaterThan(0)
        addsUp(shown)
      }
    })
  }

  test(`20 drill-down: a figure of ${line} opens the loans whose sum it is, for a cell, a subtotal and the whole`, async ({
    signedIn,
    api,
  }) => {
    const page = await signedIn(account)
    const table = `/bureau/statistics?${PERIOD}&line=${line}`
    for (const spot of ['tr[data-kind="part"]', 'tr[data-kind="subtotal"]', 'tr[data-kind="total"]']) {
      for (const [figure, at] of [
        ['amount', 'first'],
        ['amount', 'last'],
        ['part', 'first'],
        ['count', 'first'],
      ] as const) {
        await visit(page, `${table}&figure=${figure}`)
        const link = page.locator(`.cross-table ${spot}`).last().getByRole('link')[at]()
        const told = await link.innerText()
        await link.click()
        await expect(page).toHaveURL(/\/bureau\/statistics\/loans\?/)
        await settled(page)
        await expectLoans(page, figure, told)
      }
    }
    // The whole, once more behind the page: nothing is counted that the lists of loans do not hold.
    await visit(page, table)
    const whole = await page.locator('.cross-table tfoot a').last().innerText()
    const office = await api(account)
    const loans = await Promise.all(
      ['ACCEPTED', 'SETTLED'].map((status) =>
        office.all<{ principal: string }>(
          `/api/${line}/v1/loans?status=${status}&decidedFrom=2020-01-01&decidedTo=${today()}&limit=500`,
        ),
      ),
    )
    expect(sumOf(loans.flat().map((loan) => loan.principal))).toBe(exact(whole))
  })
}

const EXPORTS: readonly [string, Account, 'zh' | 'en', string[]][] = [
  ['', 'bureau.reviewer', 'zh', ['单位 元', '银行 全部', '日期口径 受理决定']],
  ['&unit=wan&rows=division', 'bureau.reviewer', 'zh', ['单位 万元', '指标 贷款金额']],
  ['&figure=count&rows=bank&dateOf=disbursement', 'auditor', 'en', ['Unit loans', 'By the day of disbursement']],
  ['&figure=part&divisionCode=371502', 'auditor', 'en', ['Unit yuan', 'Figure Filed amount']],
  ['&bankCode=BANK-A&unit=wan', 'bureau.approver', 'zh', ['银行 BANK-A', '单位 万元']],
  ['&line=ip-pledge&figure=part&unit=wan', 'ip.approver', 'zh', ['指标 质押金额', '单位 万元']],
]
for (const [query, account, language, facts] of EXPORTS) {
  test(`20 export: the workbook equals the screen with ${query || 'its defaults'}, in ${language}`, async ({
    signedIn,
  }) => {
    const page = await signedIn(account, { language })
    await visit(page, `/bureau/statistics?${PERIOD}${query}`)
    const shown = await shownTable(page)
    const name = language === 'zh' ? '导出当前表格（xlsx）' : 'Export this table (xlsx)'
    const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name }).click()])
    const sheet = new Workbook(await readFile(await file.path())).sheet().rows()
    const screen = [...shown.lines.map((line) => line.cells), shown.total]
    expect(padded(sheet[0] ?? [], shown.head.length)).toEqual(shown.head)
    screen.forEach((cells, at) => {
      const exported = padded(sheet[at + 1] ?? [], cells.length)
      expect(exported.slice(0, shown.names)).toEqual(cells.slice(0, shown.names))
      expect(exported.slice(shown.names).map(exact)).toEqual(cells.slice(shown.names).map(exact))
    })
    const below = sheet.slice(screen.length + 1).map((row) => row.join(' ').trim())
    for (const fact of [...facts, `2020-01-01 – ${today()}`]) {
      expect(below.join('\n')).toContain(fact)
    }
  })
}

async function shownTable(page: Page): Promise<Shown> {
  const all = await page.locator('.cross-table').evaluate((table: HTMLTableElement) =>
    [...table.rows].map((row) => ({
      kind: row.dataset.kind ?? 'head',
      cells: [...row.cells].flatMap((cell) => [cell.innerText.trim(), ...Array<string>(cell.colSpan - 1).fill('')]),
    })),
  )
  const [head, ...rest] = all
  const total = rest.pop()
  if (head === undefined || total === undefined) {
    throw new Error('the table has no lines')
  }
  const names = head.cells.findIndex((cell) => /^\d{4}-Q\d$/.test(cell))
  return { head: head.cells, lines: rest, total: total.cells, names }
}

function addsUp({ lines, total, names }: Shown): void {
  const parts = lines.filter((line) => line.kind === 'part')
  for (const cells of [...lines.map((line) => line.cells), total]) {
    expect(sumOf(cells.slice(names, -1)), cells.join(' ')).toBe(exact(cells.at(-1) ?? ''))
  }
  for (let column = names; column < total.length; column++) {
    expect(sumOf(parts.map((line) => line.cells[column] ?? ''))).toBe(exact(total[column] ?? ''))
    for (const subtotal of lines.filter((line) => line.kind === 'subtotal')) {
      const ofCounty = parts.filter((line) => line.cells[0] === subtotal.cells[0])
      expect(sumOf(ofCounty.map((line) => line.cells[column] ?? ''))).toBe(exact(subtotal.cells[column] ?? ''))
    }
  }
}

/** The list's own rows, not what its head says of them. */
async function expectLoans(page: Page, figure: 'amount' | 'part' | 'count', told: string): Promise<void> {
  const rows = await page
    .locator('.data-table tbody tr')
    .evaluateAll((rows) => rows.map((row) => [...(row as HTMLTableRowElement).cells].map((cell) => cell.innerText)))
  if (figure === 'count') {
    expect(BigInt(rows.length) * exact('1')).toBe(exact(told))
    return
  }
  const column = figure === 'amount' ? -2 : -1
  expect(sumOf(rows.map((cells) => cells.at(column) ?? ''))).toBe(exact(told))
  await expect(page.locator(`[data-sum="${figure}"]`)).toHaveText(told)
}

function padded(cells: readonly string[], length: number): string[] {
  return Array.from({ length }, (_, at) => cells[at] ?? '')
}

/** The day in Beijing. */
function today(): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(new Date())
}
