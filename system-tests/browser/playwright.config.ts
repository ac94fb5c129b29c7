import { join } from 'node:path'
import { defineConfig } from '@playwright/test'
import { BASE_URL, TARGET, chromium, isRoot } from './harness/settings.ts'

export default defineConfig({
  testDir: 'tests',
  outputDir: join(TARGET, 'browser/failures'),
  fullyParallel: true,
  forbidOnly: true,
  // Two cores, and the suite runs beside.
  workers: 2,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [['list'], ['json', { outputFile: join(TARGET, 'browser/report.json') }]],
  use: {
    baseURL: BASE_URL,
    launchOptions: { executablePath: chromium(), chromiumSandbox: !isRoot() },
    viewport: { width: 1366, height: 768 },
    locale: 'zh-CN',
    // Not the time of the office: what counts in Beijing time must say so itself.
    timezoneId: 'America/St_Johns',
    serviceWorkers: 'block',
    screenshot: 'only-on-failure',
  },
})
