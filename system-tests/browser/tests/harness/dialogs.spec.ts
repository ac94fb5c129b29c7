import { readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { expect, test } from '@playwright/test'
import { DIALOGS } from '../../harness/dialogs/all.ts'
import { CHECKOUT, portalFiles } from '../../harness/settings.ts'

/** A dialog, or a part of the portal that is one. */
const TAG = /<(ElDialog|ElDrawer|ConfirmDialog|DecisionDialog|ReceiptDialog|DecideDialog|KeySheet|SavedViews)(?![\w-])/g

/** Nothing but frames: they are tried with what others put into them. */
const FRAMES = ['ui/ConfirmDialog.vue', 'ui/DecisionDialog.vue', 'ui/ReceiptDialog.vue']

test('every dialog of the portal is in the table of dialogs', () => {
  expect(untried(components(), DIALOGS)).toEqual([])
})

test('every component that the table names holds a dialog', () => {
  const named = DIALOGS.flatMap((dialog) => dialog.files)
  const holding = components().filter(({ text }) => dialogsIn(text) > 0)
  expect(named.filter((file) => !holding.some((component) => component.file === file))).toEqual([])
})

test('no two dialogs of the table have one name', () => {
  const names = DIALOGS.map((dialog) => dialog.what)
  expect(names).toEqual([...new Set(names)])
})

test('a dialog that is not in the table is found, also the second of a component', () => {
  const two = { file: 'bank/Two.vue', text: '<ConfirmDialog\n v-model="one"></ConfirmDialog><ElDialog />' }
  const none = { file: 'bank/None.vue', text: "import ConfirmDialog from '@/ui/ConfirmDialog.vue' <ConfirmDialogs />" }
  expect(untried([two, none], [])).toEqual(['bank/Two.vue: 2 dialogs, 0 in the table'])
  expect(untried([two, none], [{ files: [two.file] }])).toEqual(['bank/Two.vue: 2 dialogs, 1 in the table'])
  expect(untried([two, none], [{ files: [two.file] }, { files: [two.file] }])).toEqual([])
})

interface Component {
  /** Its path below `portal/src`. */
  file: string
  text: string
}

function components(): Component[] {
  const folder = join(CHECKOUT, 'portal/src')
  return portalFiles(/\.vue$/).map((file) => ({ file: relative(folder, file), text: readFileSync(file, 'utf8') }))
}

function dialogsIn(text: string): number {
  return text.match(TAG)?.length ?? 0
}

/** The components that hold more dialogs than are tried. */
function untried(all: readonly Component[], table: readonly { files: readonly string[] }[]): string[] {
  return all
    .filter(({ file }) => !FRAMES.includes(file))
    .map(({ file, text }) => ({
      file,
      held: dialogsIn(text),
      tried: table.filter((dialog) => dialog.files.includes(file)).length,
    }))
    .filter(({ held, tried }) => held > tried)
    .map(({ file, held, tried }) => `${file}: ${held} dialogs, ${tried} in the table`)
}
