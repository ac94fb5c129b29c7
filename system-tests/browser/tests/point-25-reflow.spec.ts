import { sidewaysIn, smallTargetsIn } from '../harness/layout.ts'
import { expect, test } from '../harness/test.ts'

test('25 reflow: the checks find what is too wide, cut off or too small', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 })
  await page.setContent('<table style="width: 400px"><tr><td>x</td></tr></table>')
  expect(await sidewaysIn(page)).toContainEqual(expect.stringContaining('the page is 4'))
  await page.setContent('<div style="overflow-x: auto"><table style="width: 400px"><tr><td>x</td></tr></table></div>')
  expect(await sidewaysIn(page)).toEqual([])
  await page.setContent('<div style="overflow-x: hidden"><button style="width: 400px">Save</button></div>')
  expect(await sidewaysIn(page)).toEqual([expect.stringContaining('cut off')])
  await page.setContent(
    '<button style="width: 20px; height: 30px; padding: 0">x</button><p>Read <a href="#x">the rule</a> first</p>' +
      '<label style="display: inline-block; line-height: 24px">Yes <input type="checkbox" /></label>',
  )
  expect(await smallTargetsIn(page)).toEqual([expect.stringContaining('20.0 × 30.0: <button')])
})
