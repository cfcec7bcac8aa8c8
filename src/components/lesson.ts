/** What a lesson may use: `import { Fact, Figure, Item, NextShift, Scenario } from '@lesson';` */
export { default as Fact } from './Fact.astro';
export { default as Figure } from './Figure.astro';
export { default as Item } from './item/Item.astro';
export { default as NextShift } from './NextShift.astro';
export { default as Scenario } from './Scenario.astro';
