export {findBrowser} from './find-browser.ts'
export {printPackage} from './print-package.ts'
