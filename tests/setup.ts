import { configureGlobal } from 'fast-check'

/* The everyday run tries the same values each time, so that a change is judged by itself; `FC_RUNS` goes looking for new ones. */
if (process.env.FC_RUNS === undefined) configureGlobal({ seed: 20261122 })
