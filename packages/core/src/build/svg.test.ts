import {expect, it} from 'vitest'
import {cleanSvg} from './svg.ts'

const clean = (
  inside: string,
  root = 'xmlns="http://www.w3.org/2000/svg"'
): {text: string; removed: readonly string[]} => {
  const result = cleanSvg(
    new TextEncoder().encode(
      `<?xml version="1.0"?>\n<!DOCTYPE svg>\n<!-- made by hand --><svg ${root}>${inside}</svg>`
    )
  )
  if ('problem' in result) throw new Error(result.problem)
  return {text: new TextDecoder().decode(result.bytes), removed: result.removed}
}

it('keeps a drawing as it is, without document type and comments', () => {
  const {text, removed} = clean(
    '<g id="a"><path d="M0 0"/><text x="1">a &amp; b</text><use href="#a"/></g>',
    'xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"'
  )
  expect(text).toBe(
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><g id="a"><path d="M0 0"/><text x="1">a &#x26; b</text><use href="#a"/></g></svg>\n'
  )
  expect(removed).toEqual([])
})

it.each([
  ['<script>alert(1)</script>', 'a script'],
  ['<rect onclick="alert(1)"/>', 'an event handler'],
  ['<foreignObject><p xmlns="http://www.w3.org/1999/xhtml">x</p></foreignObject>', '`<foreignObject>`'],
  ['<image href="https://example.org/a.png"/>', 'a reference out of the file'],
  ['<a href="javascript:alert(1)"><text>x</text></a>', 'a reference out of the file'],
  ['<rect style="fill: url(https://example.org/a.svg#b)"/>', 'a reference out of the file'],
  ['<style>@import "https://example.org/a.css"; rect { fill: red }</style>', 'a reference out of the file'],
  ['<style>rect { fill: \\75rl(https://example.org) }</style>', 'a style with escapes'],
  ['<set attributeName="href" to="javascript:alert(1)"/>', 'an animated link']
])('takes out %s', (inside, name) => {
  const {text, removed} = clean(inside)
  expect(removed).toEqual([name])
  expect(text).not.toMatch(/alert|example\.org/u)
})

it.each([['<svg'], ['<html/>'], ['<svg><rect/></svg>'], ['']])('is no drawing: %s', text => {
  expect(cleanSvg(new TextEncoder().encode(text))).toHaveProperty('problem')
})

it('drops what drawing programs note for themselves', () => {
  const {text, removed} = clean(
    '<sodipodi:namedview inkscape:zoom="1"/><g inkscape:label="x"/>',
    'xmlns="http://www.w3.org/2000/svg" xmlns:inkscape="urn:i" xmlns:sodipodi="urn:s"'
  )
  expect(text).toBe('<svg xmlns="http://www.w3.org/2000/svg"><g/></svg>\n')
  expect(removed).toEqual([])
})

it('reads drawings as common programs write them', () => {
  const write = (text: string): unknown => {
    const result = cleanSvg(new TextEncoder().encode(text))
    return 'problem' in result ? result.problem : new TextDecoder().decode(result.bytes).trim()
  }
  expect(
    write(
      '<!DOCTYPE svg PUBLIC "a" "b" [\n<!ENTITY ns_svg "http://www.w3.org/2000/svg">\n]><svg xmlns="&ns_svg;"><g id="Frame 1"/><use href="#Frame 1"/><path fill="url(#1a)"/></svg>'
    )
  ).toBe(
    '<svg xmlns="http://www.w3.org/2000/svg"><g id="_Frame_20_1"/><use href="#_Frame_20_1"/><path fill="url(#_1a)"/></svg>'
  )
  expect(
    write(`<svg xmlns="http://www.w3.org/2000/svg">${'<g>'.repeat(3000)}${'</g>'.repeat(3000)}</svg>`)
  ).toContain('nested too deeply')
  expect(write('')).not.toContain('rgrove')
  const latin = Uint8Array.from(
    '<?xml version="1.0" encoding="ISO-8859-1"?><svg xmlns="http://www.w3.org/2000/svg"><text>\u00E9</text></svg>',
    sign => sign.charCodeAt(0)
  )
  const result = cleanSvg(latin)
  expect('bytes' in result ? new TextDecoder().decode(result.bytes) : '').toContain('<text>\u00E9</text>')
})
