export {MachineError, machineError} from './machine-error.ts'
export {writePackage} from './write-package.ts'
export type {Progress, WriteOptions, WrittenPackage} from './write-package.ts'
