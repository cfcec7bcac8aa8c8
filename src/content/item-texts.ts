/**
 * The texts of an item by name (`options.a.feedback`): what its key asks for, and what a
 * language has written. Segments, rules and status all speak of texts by these names.
 */
import type { ItemFile, ItemWording } from './item-schemas.ts';

export type NamedText = readonly [name: string, text: string | undefined];

/** All texts one language has written for an item; what is left out is undefined. */
export function itemTexts({ prompt, unit, options, targets, feedback, afterword, steps, endings }: ItemWording): readonly NamedText[] {
  return [
    ['prompt', prompt],
    ['unit', unit],
    ...Object.entries(options ?? {}).flatMap(([id, option]): NamedText[] => [
      [`options.${id}.text`, option.text],
      [`options.${id}.feedback`, option.feedback],
    ]),
    ...Object.entries(targets ?? {}).map(([id, text]): NamedText => [`targets.${id}`, text]),
    ...Object.entries(steps ?? {}).flatMap(([id, step]): NamedText[] => [
      [`steps.${id}.text`, step.text],
      ...Object.entries(step.choices).flatMap(([choice, { text, feedback: consequence }]): NamedText[] => [
        [`steps.${id}.choices.${choice}.text`, text],
        [`steps.${id}.choices.${choice}.feedback`, consequence],
      ]),
    ]),
    ...Object.entries(endings ?? {}).map(([id, { text }]): NamedText => [`endings.${id}.text`, text]),
    ['feedback.correct', feedback?.correct],
    ['feedback.incorrect', feedback?.incorrect],
    ['afterword', afterword],
  ];
}

/** Names of the texts every language must write for an item; others are in all languages or in none. */
export function requiredTexts(item: ItemFile): readonly string[] {
  return ['prompt', ...requiredByType(item)];
}

const feedback = ['feedback.correct', 'feedback.incorrect'];

function requiredByType(item: ItemFile): readonly string[] {
  switch (item.type) {
    case 'choice':
      return item.options.flatMap(({ id }) => [`options.${id}.text`, `options.${id}.feedback`]);
    case 'sequencing':
      return [...item.options.map(({ id }) => `options.${id}.text`), ...feedback];
    case 'matching':
      return [...item.options.map(({ id }) => `options.${id}.text`), ...item.targets.map((id) => `targets.${id}`), ...feedback];
    case 'true-false':
    case 'numeric':
      return feedback;
    case 'likert':
      return item.options.map(({ id }) => `options.${id}.text`);
    case 'long-fill-in':
      return [];
    case 'branching':
      return [
        ...item.steps.flatMap(({ id, choices }) => [
          `steps.${id}.text`,
          ...choices.flatMap((choice) => [`steps.${id}.choices.${choice.id}.text`, `steps.${id}.choices.${choice.id}.feedback`]),
        ]),
        ...item.endings.map(({ id }) => `endings.${id}.text`),
      ];
  }
}

/** Names of texts that may be written beside the required ones. */
export function optionalTexts(item: ItemFile): readonly string[] {
  switch (item.type) {
    case 'numeric':
      return ['unit'];
    case 'likert':
    case 'long-fill-in':
      return ['afterword'];
    default:
      return [];
  }
}
