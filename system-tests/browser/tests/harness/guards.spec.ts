import { expect, test as base } from '@playwright/test'
import { violations } from '../../harness/axe.ts'
import { Guards } from '../../harness/guards.ts'
import { BASE_URL } from '../../harness/settings.ts'

/**
 * Planted faults: each guard must be able to fail. The pages are answered by the tests themselves, so nothing of the
 * portal can make them pass.
 */
const test = base.extend<{ guards: Guards }>({
  guards: async ({ context }, use) => {
    const guards = new Guards()
    await guards.watch(context)
    await use(guards)
  },
  page: async ({ page, guards }, use) => {
    expect(guards.findings).toEqual([])
    await use(page)
  },
})

const PLANTED = `${BASE_URL}/planted`
const POLICY = "default-src 'self'; img-src data:"

async function plant(page: import('@playwright/test').Page, body: string, policy?: string): Promise<void> {
  await page.route(PLANTED, (route) =>
    route.fulfill({
      contentType: 'text/html; charset=utf-8',
      headers: policy === undefined ? {} : { 'Content-Security-Policy': policy },
      body: `<!doctype html><html lang="en"><head><title>Planted</title><link rel="icon" href="data:," /></head><body><main>${body}</main></body></html>`,
    }),
  )
  await page.goto(PLANTED)
}

test('a page without a fault passes all guards', async ({ page, guards }) => {
  await plant(page, '<h1>Good</h1>')
  expect(await violations(page)).toEqual([])
  guards.verify()
})

test('an error in the console is found', async ({ page, guards }) => {
  await plant(page, '<script>console.error("planted")</script>')
  expect(guards.of('console error')).toEqual([expect.stringContaining('planted')])
  expect(() => guards.verify()).toThrow('console error: planted')
})

test('an error that nobody catches is found', async ({ page, guards }) => {
  await plant(page, '<script>setTimeout(() => { throw new Error("planted") })</script>')
  await expect.poll(() => guards.of('page error')).toEqual([expect.stringContaining('planted')])
})

test('a rejection that nobody catches is found', async ({ page, guards }) => {
  await plant(page, '<script>Promise.reject(new Error("planted"))</script>')
  await expect.poll(() => guards.of('page error')).toEqual([expect.stringContaining('planted')])
})

test('a violation of the policy is found, by inline script and by style attribute', async ({ page, guards }) => {
  await plant(page, '<script>1</script><p style="color: red">x</p>', POLICY)
  await expect
    .poll(() => guards.of('policy violation'))
    .toEqual([expect.stringContaining('script-src-elem inline'), expect.stringContaining('style-src-attr inline')])
})

test('a request to another origin is blocked and found', async ({ page, guards }) => {
  await plant(page, '<img alt="planted" src="http://fonts.example/x.png" />')
  await expect.poll(() => guards.of('foreign request')).toEqual(['http://fonts.example/x.png'])
})

test('another port is another origin', async ({ page, guards }) => {
  const other = new URL(BASE_URL)
  other.port = '1'
  await plant(page, `<script>fetch('${other.origin}/x').catch(() => {})</script>`)
  await expect.poll(() => guards.of('foreign request')).toEqual([`${other.origin}/x`])
})

test('a socket to another origin is found', async ({ page, guards }) => {
  await plant(page, '<script>new WebSocket("ws://127.0.0.1:1/x")</script>')
  await expect.poll(() => guards.of('foreign request')).toEqual(['ws://127.0.0.1:1/x'])
})

test('a page that opens in a new window is watched too', async ({ page, guards }) => {
  await plant(page, '<a href="/planted-too" target="_blank">Open</a>')
  await page
    .context()
    .route(`${BASE_URL}/planted-too`, (route) =>
      route.fulfill({ contentType: 'text/html', body: '<script>console.error("planted")</script>' }),
    )
  const opened = page.context().waitForEvent('page')
  await page.getByRole('link').click()
  await opened
  await expect.poll(() => guards.of('console error')).toEqual([expect.stringContaining('planted')])
})

test('a refusal of the server passes only where the test expects it', async ({ page, guards }) => {
  await page.route(`${BASE_URL}/planted/refused`, (route) => route.fulfill({ status: 412 }))
  guards.expectRefusal(412)
  expect(() => guards.verify()).toThrow('no answer 412 came')
  await plant(page, '<script>fetch("/planted/refused")</script>')
  await page.waitForLoadState('networkidle')
  guards.verify()

  await page.route(`${BASE_URL}/planted/refused`, (route) => route.fulfill({ status: 500 }))
  await page.evaluate(() => fetch('/planted/refused'))
  await expect.poll(() => guards.of('console error')).toEqual([expect.stringContaining('500')])
})

test('axe finds a picture without a text, a field without a label and text that is too pale', async ({ page }) => {
  await plant(page, '<img src="data:," /><input /><p id="pale" style="color: #aaa; background: #fff">pale</p>')
  const found = await violations(page)
  expect(found.map((text) => text.split(':')[0]).sort()).toEqual(['color-contrast', 'image-alt', 'label'])
})
