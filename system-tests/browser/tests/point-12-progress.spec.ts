import { csv, loanRow, newMark, choose } from '../harness/loan-sheets.ts'
import { expect, test } from '../harness/test.ts'
import { visit } from '../harness/visit.ts'

const ROWS = 20_000

test('12 progress: 20,000 rows tell how far they are at least every 2 s, and a reload comes back to the same batch', async ({
  signedIn,
}) => {
  test.setTimeout(180_000)
  const page = await signedIn('bank-a.clerk')
  const mark = newMark()
  const rows = Array.from({ length: ROWS }, (_, index) => loanRow(mark, index + 1))
  await visit(page, '/bank/imports')
  await page.evaluate(watchProgress)
  await choose(page, `${mark}.csv`, csv(rows))
  await page.waitForURL(/\/bank\/imports\/[\w-]{36}/, { timeout: 60_000 })
  const batch = new URL(page.url()).pathname
  await expect(page.locator('.live-progress [role="status"]')).toContainText(/\d+ \/ 20000 行/)
  await page.waitForTimeout(2_500)
  const told = await page.evaluate(() => (window as unknown as { told: number[] }).told)
  for (const [index, at] of told.entries()) {
    // Half a second for the machine that the test shares.
    expect(at - (told[index - 1] ?? at)).toBeLessThan(2_500)
  }

  await page.reload()
  expect(new URL(page.url()).pathname).toBe(batch)
  await expect(page.locator('h1')).toContainText(mark)
  await expect(page.locator('.batch-counts .kind-total')).toContainText(String(ROWS), { timeout: 120_000 })
  await page.reload()
  await expect(page.locator('.batch-counts .kind-total')).toContainText(String(ROWS))
  await visit(page, '/bank/imports')
  await page.getByRole('link', { name: `${mark}.csv` }).click()
  await expect(page.locator('.batch-counts .kind-accepted')).toContainText(String(ROWS))
})

/** Writes down when the live region says something new, from the choice of the file on. */
function watchProgress(): void {
  const told: number[] = []
  Object.assign(window, { told })
  let last = ''
  new MutationObserver(() => {
    const text = document.querySelector('.live-progress [role="status"]')?.textContent ?? ''
    if (text !== '' && text !== last) {
      last = text
      told.push(performance.now())
    }
  }).observe(document.body, { subtree: true, childList: true, characterData: true })
}
