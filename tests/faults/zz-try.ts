import { realStore } from '/work/main/tests/faults/stores.ts';
import { runSchedule, explainSeed } from '/work/main/tests/faults/run-schedule.ts';
const from = Number(process.argv[2] ?? 0), n = Number(process.argv[3] ?? 1000);
const t = performance.now(); let bad = 0;
for (let s = from; s < from + n; s++) { const v = await runSchedule(s, realStore); if (v) { bad++; if (bad <= 4) console.log(await explainSeed(s, realStore)); } }
const dt = (performance.now() - t) / 1000; console.log({ n, bad, seconds: dt, rate: n / dt });
