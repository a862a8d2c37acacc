import {createEngine} from './engine.ts'
import {engineName, indexName, type SearchIndex} from './search-index.ts'

// The file begins with the index, made by the exporter that wrote this course.
Reflect.set(window, engineName, createEngine(Reflect.get(window, indexName) as SearchIndex))
