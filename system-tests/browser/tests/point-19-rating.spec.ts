import type { Page } from '@playwright/test'
import type { Api } from '../harness/api.ts'
import type { Firm } from '../harness/cases.ts'
import { accountOf } from '../harness/enterprises.ts'
import { fen } from '../harness/receipt.ts'
import { expect, test } from '../harness/test.ts'
import { visit } from '../harness/visit.ts'

const RATING = '/enterprise/rating'

test('19 rating page: the radar tells the same figures as its table', async ({ signedIn }) => {
  const page = await signedIn('enterprise.a')
  await visit(page, RATING)
  const part = page.locator('[data-test="dimensions"]')
  const rows = await cellsOf(page, '[data-test="dimensions"] table tbody tr')
  expect(rows.length).toBeGreaterThan(2)
  // The words at the axes are those of the table; so are the figures that the chart tells under the mouse.
  const chart = part.locator('svg')
  for (const [name = ''] of rows) {
    await expect(chart.locator('text', { hasText: name }).first()).toBeAttached()
  }
  const told = await toldByChart(page)
  for (const [name = '', score = ''] of rows) {
    expect(told, name).toContain(`${name} ${plain(score)}`)
  }
})

test('19 rating page: the points of the indicators add up to the score', async ({ signedIn, api }) => {
  const page = await signedIn('enterprise.a')
  await visit(page, RATING)
  const table = page.locator('[data-test="indicators"]')
  const points = await table.locator('td.points').allInnerTexts()
  expect(points.length).toBeGreaterThan(20)
  const total = fen(await page.locator('[data-test="total"]').innerText())
  expect(points.reduce((sum, point) => sum + fen(point), 0n)).toBe(total)
  expect(fen(await table.locator('[data-test="sum"]').innerText())).toBe(total)
  const saved = await ratingOf(await api('enterprise.a'))
  expect(fen(saved.assessment.total)).toBe(total)
  await expect(page.locator('[data-test="grade"]')).toHaveText(saved.grade)
})

test('19 rating page: the points to the next grade are its threshold less the score', async ({ signedIn, api }) => {
  const saved = await ratingOf(await api('enterprise.a'))
  const page = await signedIn('enterprise.a')
  await visit(page, RATING)
  const section = page.locator('section', { has: page.locator('[data-test="to-next"]') })
  const distance = fen(await section.locator('[data-test="to-next"]').innerText())
  const [, grade, threshold = '', total = ''] =
    /(\S+) 级需 ([\d.]+) 分，现为 ([\d.]+) 分/.exec(await section.innerText()) ?? []
  expect(grade).toBe(saved.nextGrade)
  expect(total).toBe(await page.locator('[data-test="total"]').innerText())
  expect(distance).toBe(fen(threshold) - fen(total))
  // The threshold is that of the rules themselves.
  const rules = (await (await api('enterprise.a')).get(`/api/rating/v1/indicator-systems/${saved.system.id}`)).document
  const step = rules.grades.find((one: { grade: string }) => one.grade === grade)
  expect(Number(threshold)).toBe(step.min)
  // So do the scores that its dimensions need beside.
  const gates = section.locator('[data-test="gates"] li')
  await expect(gates).toHaveCount(saved.nextGradeGates.length)
  for (const [at, gate] of saved.nextGradeGates.entries()) {
    const line = gates.nth(at)
    await expect(line).toContainText(gate.least)
    await expect(line).toContainText(Number(gate.score) >= Number(gate.least) ? '已达到' : '未达到')
  }
})

test('19 rating page: what is missing reads "not provided" and has no score', async ({ signedIn, api }) => {
  const { firm, missing } = await firmWithGaps(await api('auditor'))
  const account = await accountOf(await api('admin'), firm)
  for (const [language, words] of [
    ['zh', '未提供'],
    ['en', 'not provided'],
  ] as const) {
    const page = await signedIn(account, { language })
    await visit(page, RATING)
    for (const code of missing) {
      const cells = page.locator(`[data-test="indicators"] tr[data-code="${code}"] td`)
      await expect(cells.nth(0)).toHaveText(words)
      await expect(cells.nth(1)).not.toContainText(/\d/)
    }
  }
})

test('19 rating page: what is tried never alters the saved score, also not after a reload', async ({
  signedIn,
  api,
}) => {
  const before = await ratingOf(await api('enterprise.a'))
  const page = await signedIn('enterprise.a')
  await visit(page, RATING)
  const total = page.locator('[data-test="total"]')
  const saved = await total.innerText()
  const trial = page.locator('[data-test="what-if"]')
  const tried = trial.locator('[data-test="tried-total"]')
  await expect(tried).toHaveText(saved)

  // By the slider, to one end and to the other: at one of them the total differs.
  const slider = trial.getByRole('slider').first()
  const seen = new Set<string>()
  for (const end of ['End', 'Home']) {
    await slider.focus()
    const answer = page.waitForResponse((response) => response.url().endsWith('/what-if'))
    await page.keyboard.press(end)
    const { then } = await (await answer).json()
    await expect(tried).toHaveText(then.total)
    await expect(trial.locator('[data-test="tried-grade"]')).toHaveText(then.grade)
    seen.add(then.total)
  }
  expect(seen.size).toBe(2)
  await expect(total).toHaveText(saved)

  await page.reload()
  await expect(total).toHaveText(saved)
  await expect(tried).toHaveText(saved)
  const after = await ratingOf(await api('enterprise.a'))
  expect(after.assessment).toEqual(before.assessment)
  expect(after.sheet).toEqual(before.sheet)
})

/** A rated enterprise of the demo city some of whose values of the year are missing. */
async function firmWithGaps(auditor: Api): Promise<{ firm: Pick<Firm, 'uscc' | 'name'>; missing: string[] }> {
  for (const one of await auditor.all('/api/rating/v1/enterprises')) {
    const answer = await auditor.send('GET', `/api/rating/v1/enterprises/${one.uscc}/rating`)
    const lines: { code: string; state: string }[] = answer.body?.sheet?.lines ?? []
    const missing = lines.filter(({ state }) => state === 'MISSING').map(({ code }) => code)
    if (missing.length > 0) {
      return { firm: one, missing }
    }
  }
  throw new Error('every enterprise of the demo city has all its values')
}

async function ratingOf(api: { get: <T = any>(path: string) => Promise<T> }): Promise<any> {
  const { uscc } = await api.get('/api/auth/v1/me')
  return api.get(`/api/rating/v1/enterprises/${uscc}/rating`)
}

async function cellsOf(page: Page, rows: string): Promise<string[][]> {
  return page
    .locator(rows)
    .evaluateAll((found) => found.map((row) => Array.from(row.children, (cell) => (cell.textContent ?? '').trim())))
}

/** What the chart writes under the mouse, in one line. */
async function toldByChart(page: Page): Promise<string> {
  const chart = page.locator('[data-test="dimensions"] svg')
  await chart.scrollIntoViewIfNeeded()
  const corners = await chart.locator('path').evaluateAll((paths) =>
    paths.map((path) => {
      const box = path.getBoundingClientRect()
      return { x: box.left + box.width / 2, y: box.top, width: box.width }
    }),
  )
  // The small marks of the series' corners.
  for (const corner of corners.filter(({ width }) => width > 0 && width < 16)) {
    await page.mouse.move(corner.x, corner.y + corner.width / 2, { steps: 2 })
    const words = (await chart.locator('text').allTextContents()).join(' ').replace(/\s+/g, ' ')
    if (/\d/.test(words)) {
      return words
    }
  }
  throw new Error('the chart tells nothing under the mouse')
}

/** A figure as the chart writes it: without zeros at its end. */
function plain(score: string): string {
  return String(Number(score))
}
