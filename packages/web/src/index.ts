export {html} from './html.ts'
export {pdf} from './pdf.ts'
