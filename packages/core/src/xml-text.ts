/**
 * Make text fit for xmlbuilder2, which takes `&name;` for a reference that somebody wrote on purpose and leaves it as
 * it is (4.0.3): a title such as `&nbsp;` would break the file. An ampersand has to be a reference of its own.
 *
 * @param text What an element or an attribute should hold, to the letter.
 * @returns What to hand over for it.
 */
export function xmlText(text: string): string {
  return text.replaceAll('&', '&amp;')
}
