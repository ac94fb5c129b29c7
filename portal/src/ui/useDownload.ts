import { download } from '@/api/client'
import { useSubmit } from './useSubmit'

/**
 * Files of a page, one at a time.
 *
 *     const file = useDownload()
 *     await file.save('/api/loan/v1/…/list.pdf')   // file.problem tells why not
 */
export function useDownload() {
  const { busy, problem, submit } = useSubmit((_key, path: string, name?: string) => download(path, name))
  return { busy, problem, save: submit }
}
