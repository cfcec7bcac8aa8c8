import { expect, test } from 'vitest';
import { renderComponent } from '../../../tests/support/render-component.ts';
import Item from './Item.astro';
test('x', async () => {
  console.log((await renderComponent(Item, { locale: 'fa-af', lesson: 'safety.needle-stick', props: { id: 'safety.needle-stick.first-steps' } })).toString());
});
