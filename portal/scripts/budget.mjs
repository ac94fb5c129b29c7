// Fails when what a browser must load before the first page shows is larger than the budget: the entry, what it
// imports, the sign-in page, and their style sheets, compressed as the gateway sends them.
import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'

const KILOBYTE = 1024
const budget = { js: 350 * KILOBYTE, css: 60 * KILOBYTE }
const dist = new URL('../target/classes/portal/', import.meta.url)
const manifest = JSON.parse(readFileSync(new URL('.vite/manifest.json', dist), 'utf8'))

const files = new Set()
const seen = new Set()
function follow(key) {
  if (seen.has(key)) return
  seen.add(key)
  const chunk = manifest[key]
  files.add(chunk.file)
  for (const sheet of chunk.css ?? []) files.add(sheet)
  for (const next of chunk.imports ?? []) follow(next)
}
const first = Object.keys(manifest).filter(
  (key) => manifest[key].isEntry || key === 'src/sign-in/SignInPage.vue',
)
if (first.length < 2) throw new Error('the entry or the sign-in page is not in the manifest')
first.forEach(follow)

const size = { js: 0, css: 0 }
for (const file of files) {
  const kind = file.endsWith('.css') ? 'css' : 'js'
  size[kind] += gzipSync(readFileSync(new URL(file, dist)), { level: 9 }).length
}
let over = false
for (const kind of Object.keys(budget)) {
  const line = `first load, ${kind}: ${(size[kind] / KILOBYTE).toFixed(1)} of ${budget[kind] / KILOBYTE} kB (gzip)`
  over ||= size[kind] > budget[kind]
  console[size[kind] > budget[kind] ? 'error' : 'log'](line)
}
process.exit(over ? 1 : 0)
