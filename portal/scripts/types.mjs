// Writes the types of the four services' answers from their committed API files, so that a changed contract
// breaks the build of the pages that lean on it.
import { existsSync, mkdirSync, statSync, writeFileSync } from 'node:fs'
import openapiTS, { astToString } from 'openapi-typescript'

const services = {
  auth: '../gateway/api/openapi.yaml',
  loan: '../loan-service/api/openapi.yaml',
  'ip-pledge': '../ip-pledge-service/api/openapi.yaml',
  rating: '../rating-service/api/openapi.yaml',
}
const here = new URL('../', import.meta.url)
const folder = new URL('src/api/generated/', here)
mkdirSync(folder, { recursive: true })
for (const [name, path] of Object.entries(services)) {
  const source = new URL(path, here)
  const target = new URL(`${name}.ts`, folder)
  if (!existsSync(target) || statSync(target).mtimeMs < statSync(source).mtimeMs) {
    writeFileSync(target, astToString(await openapiTS(source, { rootTypes: false })))
    console.log(`types of ${name}`)
  }
}
