import {drawPicture, outlineText} from '@silabus/pictures'

const [line] = await outlineText([{text: 'नमस्ते', lang: 'hi', bold: true, rtl: false}])
const shapes = (line?.glyphs ?? []).map(
  ({x, y, path}) => `<path transform="translate(${x} ${y})" d="${path}"/>`
)
const svg =
  '<svg xmlns="http://www.w3.org/2000/svg" width="400" height="120">'
  + `<g transform="translate(20 80) scale(0.06 -0.06)">${shapes.join('')}</g></svg>`
const png = await drawPicture(svg)
console.log(png.length)
