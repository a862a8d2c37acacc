import {searchScript} from '../generated/assets.ts'
import {indexName, makeSearchIndex} from './search-index.ts'

/**
 * Write the script that a player loads when a learner first searches: an index, and what searches in it.
 *
 * @param pages Text of each page that can be found, by the page's id.
 * @returns The script; the same for the same pages.
 */
export function writeSearchFile(pages: ReadonlyMap<string, string>): string {
  return `var ${indexName}=${JSON.stringify(makeSearchIndex(pages))}\n${searchScript}`
}
