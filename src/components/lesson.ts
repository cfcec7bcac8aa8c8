/** What a lesson may use: `import { Fact, Figure, Item, NextShift, Scenario, Term } from '@lesson';` */
export { default as Blank } from './Blank.astro';
export { default as Fact } from './Fact.astro';
export { default as Figure } from './Figure.astro';
export { default as Item } from './item/Item.astro';
export { default as National } from './NationalBox.astro';
export { default as NextShift } from './NextShift.astro';
export { default as PrintButton } from './PrintButton.astro';
export { default as Scenario } from './Scenario.astro';
export { default as Term } from './Term.astro';
