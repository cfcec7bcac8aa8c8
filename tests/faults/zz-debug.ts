import { runSteps } from './run-schedule.ts';
import { realStore } from './stores.ts';
import type { Step } from './schedule.ts';
const [seed, text] = [Number(process.argv[2]), process.argv[3] ?? ''];
const steps: Step[] = text.trim().split('\n').map((l) => { const m = /^\s*(\{.*\}) then (\d+) ms/.exec(l)!; return { deed: JSON.parse(m[1]!), thenMilliseconds: Number(m[2]) }; });
const spy = (b: any) => { const s: any = realStore(b); const L = b.storage; const id = Math.random().toString(36).slice(2,5);
 const out: any = {}; for (const k of ['read','append','compact','erase']) out[k] = async (x: any) => { console.log(id, k, x?.map?.((y: any) => y.id)); const dump=()=>{try{return [...Array(L.length)].map((_,i)=>L.key(i)+'='+String(L.getItem(L.key(i))).slice(0,60))}catch(e){return 'forbidden'}}; console.log('  LS', dump()); try { const r = await s[k](x); console.log(id, k, '->', JSON.stringify(r, (kk, v) => kk === 'statements' ? v.map?.((y: any) => y.id) ?? v : v)); console.log('  LS', dump()); return r; } catch (e) { console.log(id, k, 'threw', String(e)); throw e; } }; return out; };
console.log(await runSteps(seed, steps, spy));
