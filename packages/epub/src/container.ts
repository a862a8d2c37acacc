import {writeXml, xmlRoot} from './xml.ts'

/**
 * Write the file that tells where the package document is (EPUB 3.3, 4.2.6.3.1).
 *
 * @param packagePath Path of the package document from the top of the container.
 * @returns `META-INF/container.xml`.
 */
export function container(packagePath: string): string {
  const root = xmlRoot('urn:oasis:names:tc:opendocument:xmlns:container', 'container', {version: '1.0'})
  root
    .ele('rootfiles')
    .ele('rootfile', {'full-path': packagePath, 'media-type': 'application/oebps-package+xml'})
  return writeXml(root)
}
