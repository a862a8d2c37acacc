import type {Bank} from '@silabus/import'

const bank: Bank = {file: 'soil.xml', shelves: [], media: new Map()}
console.log(bank.shelves.length)
