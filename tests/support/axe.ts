import {readFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import type {Frame, Page} from 'playwright-core'

const script = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/**
 * Hold what a page shows against every rule of axe, those of WCAG 2.2 AA and of good practice included.
 *
 * @param page The page, or the frame in which it stands.
 * @param only Rules to look at; all, where it is missing.
 * @returns What breaks a rule, and what axe cannot decide by itself, each with its place.
 */
export async function brokenRules(page: Page | Frame, only?: readonly string[]): Promise<readonly string[]> {
  if ((await page.evaluate('typeof axe')) === 'undefined') await page.evaluate(script)
  // The bar lies over nothing at the top; over other text axe would not know its colours.
  await page.evaluate(() => window.scrollTo(0, 0))
  const options = {
    preload: false,
    resultTypes: ['violations', 'incomplete'],
    ...(only === undefined
      ? {rules: {'target-size': {enabled: true}}}
      : {runOnly: {type: 'rule', values: only}})
  }
  return await page.evaluate(`axe.run({exclude: [['.page[hidden]']]}, ${JSON.stringify(options)}).then(result =>
    [...result.violations, ...result.incomplete].flatMap(({id, nodes}) =>
      nodes
        .map(({html, any}) => id + ': ' + html.slice(0, 200) + ' ' + any.map(({message}) => message).join(' '))
        .filter(told => !${String(signsAlone)}.test(told))))`)
}

/** Of arrows and ticks, which have the colours of the text around them, and words beside them or as their name. */
const signsAlone = /only non-text characters|if the visible text is part of the accessible name/
