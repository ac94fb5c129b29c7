import type { Page } from '@playwright/test'
import { dryRun } from '../harness/dry-run.ts'
import { csv, send } from '../harness/loan-sheets.ts'
import { expect, test } from '../harness/test.ts'
import { visit } from '../harness/visit.ts'

test('10 row errors: each says its row, column, value and remedy; rules add up and lead to their rows', async ({
  signedIn,
}) => {
  const page = await signedIn('bank-a.clerk')
  const sheet = dryRun('BANK-A-001')
  await visit(page, '/bank/imports')
  await send(page, `${sheet.mark}.csv`, csv(sheet.rows))
  const table = page.locator('.import-rows tbody tr')
  await expect(table).toHaveCount(37, { timeout: 60_000 })

  const shown = await lines(page)
  expect(shown.map(({ line, column, value }) => ({ line, column, value }))).toEqual(
    sheet.bad.map(({ line, column, value }) => ({ line, column, value })),
  )
  for (const [index, bad] of sheet.bad.entries()) {
    expect(shown[index]?.problem).toContain(bad.says)
    expect(shown[index]?.expected).not.toBe('')
  }

  const rules = page.locator('table', { hasText: '说明（以首行为例）' }).locator('tbody tr', { hasText: '须改正' })
  const sizes = (await rules.locator('td:nth-child(4)').allTextContents()).map(Number)
  expect(sizes).toEqual([15, 12, 10])
  expect(sizes.reduce((all, size) => all + size)).toBe(37)

  for (const [index, size] of sizes.entries()) {
    const rule = rules.nth(index)
    const column = (await rule.locator('td:nth-child(2)').textContent()) ?? ''
    await rule.getByRole('button').click()
    await expect(table).toHaveCount(size)
    expect((await lines(page)).map(({ line }) => line)).toEqual(
      sheet.bad.filter((bad) => bad.column === column).map((bad) => bad.line),
    )
    expect(new URL(page.url()).searchParams.get('rule')).not.toBeNull()
  }
  // The address leads back to the same rows.
  await page.reload()
  await expect(table).toHaveCount(10)
})

interface Line {
  line: number
  column: string
  value: string
  problem: string
  expected: string
}

async function lines(page: Page): Promise<Line[]> {
  const rows = await page
    .locator('.import-rows tbody tr')
    .evaluateAll((found) => found.map((row) => Array.from(row.children, (cell) => (cell.textContent ?? '').trim())))
  return rows.map(([line, , , column, value, problem, expected]) => ({
    line: Number(line),
    column: column ?? '',
    value: value ?? '',
    problem: problem ?? '',
    expected: expected ?? '',
  }))
}
