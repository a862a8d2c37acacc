#!/usr/bin/env node
// In the repository, so that a package manager finds the program before it is built.
require('../dist/silabus.cjs')
