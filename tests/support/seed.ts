import fc from 'fast-check'

// A run that fails can be run again: generated courses are the same each time, unless `SEED` asks for others.
fc.configureGlobal({seed: Number(process.env['SEED'] ?? 1)})
