// Lays a .gz beside every file that gains by it, for the gateway to send.
import { readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'

const dist = fileURLToPath(new URL('../target/classes/portal/', import.meta.url))
for (const name of readdirSync(dist, { recursive: true })) {
  const file = join(dist, name)
  if (statSync(file).isFile() && /\.(js|css|html|svg|json)$/.test(name)) {
    const plain = readFileSync(file)
    const packed = gzipSync(plain, { level: 9 })
    if (packed.length < plain.length) writeFileSync(`${file}.gz`, packed)
  }
}
