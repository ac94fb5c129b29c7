// Writes the types of the four services' answers from their committed API files, so that a changed contract
// breaks the build of the pages that lean on it.
import { existsSync, mkdirSync, statSync, writeFileSync } from 'node:fs'
import openapiTS, { astToString } from 'openapi-typescript'
import ts from 'typescript'

const services = {
  auth: '../gateway/api/openapi.yaml',
  loan: '../loan-service/api/openapi.yaml',
  'ip-pledge': '../ip-pledge-service/api/openapi.yaml',
  rating: '../rating-service/api/openapi.yaml',
}
// The services write a value of any kind as an object of which nothing is said: a page must look what it is.
const SAID = ['properties', 'additionalProperties', 'allOf', 'anyOf', 'oneOf', 'enum']
const anything = ts.factory.createKeywordTypeNode(ts.SyntaxKind.UnknownKeyword)
const transform = (schema) =>
  schema.type === 'object' && !SAID.some((name) => schema[name]) ? anything : undefined
const here = new URL('../', import.meta.url)
const folder = new URL('src/api/generated/', here)
mkdirSync(folder, { recursive: true })
for (const [name, path] of Object.entries(services)) {
  const source = new URL(path, here)
  const target = new URL(`${name}.ts`, folder)
  if (!existsSync(target) || statSync(target).mtimeMs < statSync(source).mtimeMs) {
    writeFileSync(target, astToString(await openapiTS(source, { rootTypes: false, transform })))
    console.log(`types of ${name}`)
  }
}
