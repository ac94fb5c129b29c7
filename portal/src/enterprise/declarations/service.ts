import { api, keyed, ok, tagged, type Rating, type Tagged } from '@/api/client'
import type { Entry } from './entries'

export type Declaration = Rating['schemas']['DeclarationView']
export type Line = Rating['schemas']['DeclarationLine']
export type Status = Rating['schemas']['DeclarationStatus']
export type Event = Rating['schemas']['DeclarationController.DeclarationEvent']

/** A declaration, and the ETag under which it was read. */
export type Read = Tagged<Declaration>

type Query = { status?: Status; year?: number }

/** More than there are years to declare. */
const ALL = 100

export function declarations(query: Query & { cursor?: string }) {
  return ok(api.rating.GET('/api/rating/v1/declarations', { params: { query } }))
}

export function countDeclarations(query: Query) {
  return ok(api.rating.GET('/api/rating/v1/declarations/count', { params: { query } }))
}

export async function allDeclarations(): Promise<Line[]> {
  const found = await ok(api.rating.GET('/api/rating/v1/declarations', { params: { query: { limit: ALL } } }))
  return found.items
}

export function declaration(id: string): Promise<Read> {
  return tagged(api.rating.GET('/api/rating/v1/declarations/{id}', { params: { path: { id } } }))
}

export function open(key: string, year: number): Promise<Declaration> {
  return ok(api.rating.POST('/api/rating/v1/declarations', { body: { year }, headers: keyed(key) }))
}

/** Writes some entries; null takes back what was stated. */
export function write(id: string, etag: string, entries: Record<string, Entry | null>): Promise<Read> {
  return tagged(
    api.rating.PUT('/api/rating/v1/declarations/{id}/entries', {
      params: { path: { id } },
      // The API file does not say that null takes an entry back.
      body: { entries: entries as Record<string, Entry> },
      headers: { 'If-Match': etag },
    }),
  )
}

export function submitDeclaration(key: string, id: string, etag: string): Promise<Declaration> {
  return ok(api.rating.POST('/api/rating/v1/declarations/{id}/submission', decided(key, id, etag)))
}

export function withdraw(key: string, id: string, etag: string): Promise<Declaration> {
  return ok(api.rating.POST('/api/rating/v1/declarations/{id}/withdrawal', decided(key, id, etag)))
}

/** Opens the correction of a verified declaration: a draft of its own. */
export function correct(key: string, id: string, etag: string, reason: string): Promise<Declaration> {
  return ok(
    api.rating.POST('/api/rating/v1/declarations/{id}/corrections', {
      ...decided(key, id, etag),
      body: { reason },
    }),
  )
}

export async function timeline(id: string): Promise<Event[]> {
  const found = await ok(
    api.rating.GET('/api/rating/v1/declarations/{id}/timeline', { params: { path: { id } } }),
  )
  return found.items
}

function decided(key: string, id: string, etag: string) {
  return { params: { path: { id } }, headers: keyed(key, etag) }
}
