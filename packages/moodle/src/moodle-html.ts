import {toHtml} from '@silabus/html'
import type {ElementContent} from 'hast'
import {filesMark} from './files.ts'

/**
 * Write HTML for an element of a Moodle XML file.
 *
 * An author may write about Moodle: its sign for an address stays text when one letter of it is a reference.
 *
 * @param nodes Rendered prose, whose text holds only what XML can.
 * @returns HTML, in which the addresses of files are as Moodle looks for them.
 */
export function moodleHtml(nodes: readonly ElementContent[]): string {
  return toHtml([...nodes])
    .replaceAll('@@PLUGINFILE@@', '@&#64;PLUGINFILE@@')
    .replaceAll(filesMark, '@@PLUGINFILE@@/')
    .trim()
}
