/**
 * A new lesson: the English stub, and the entries its author adds by hand to files that hold
 * more than this lesson. The ids made here are permanent, so they are checked first.
 */
import { findClosest } from './closest.ts';

/** A lesson to be written, `safety` and `referral`. */
export interface LessonName {
  readonly module: string;
  readonly slug: string;
}

/** The stub and what is to be done next, as text for a terminal. */
export interface NewLesson {
  /** From the root of the project. */
  readonly path: string;
  readonly text: string;
  readonly next: string;
}

/** Makes a lesson; throws when the module is unknown, the slug malformed or the lesson there. */
export function makeLesson({ module, slug }: LessonName, modules: ReadonlyMap<string, readonly string[]>): NewLesson {
  const lessons = modules.get(module);
  if (lessons === undefined) {
    const near = findClosest(module, modules.keys());
    throw new Error(`There is no module "${module}". ${near === undefined ? `The modules are ${[...modules.keys()].join(', ')}.` : `Did you mean ${near}?`}`);
  }
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(slug)) {
    throw new Error(`"${slug}" is no slug. Write lower-case ASCII words joined by hyphens: npm run new:lesson safety first-aid`);
  }
  const id = `${module}.${slug}`;
  if (lessons.includes(id)) throw new Error(`The lesson ${id} exists. Ids are permanent: change its files, or choose another slug.`);
  return { path: `content/docs/en/${module}/${slug}.mdx`, text: stubOf(id, slug), next: nextSteps(id, module, slug) };
}

function stubOf(id: string, slug: string): string {
  const words = slug.replaceAll('-', ' ');
  return `---
title: ${words.charAt(0).toUpperCase()}${words.slice(1)}
description: One sentence on what the officer can do after this lesson.
lesson: ${id}
---

import { Fact, Figure, Item, NextShift, Scenario } from '@lesson';

{/* #opening */}
A short scene from an officer's shift that asks the question of this lesson. Numbers of the story are written in words.

{/* #first-heading */}
## The first idea

{/* #first-text */}
One idea in short sentences. Every number stands in a Fact with the id of its source.

<Item id="${id}.first-item" />
`;
}

function nextSteps(id: string, module: string, slug: string): string {
  return `1. content/course/course.yaml, module ${module}, under lessons:

      - id: ${id}
        slug: ${slug}
        minutes: 10
        core: true
        objectives: [an objective of the module]

2. content/course/items/${module}.yaml, the key without words:

- id: ${id}.first-item
  type: choice
  multiple: false
  objective: an objective of the module
  competency: C1
  difficulty: easy
  facts: [F000]
  options:
    - { id: a, facts: [F000] }
    - { id: b, facts: [F000] }
  correct: [a]

3. content/items/en/${module}.yaml, the words, with feedback for each option:

${id}.first-item:
  prompt: What is asked?
  options:
    a:
      text: The right answer.
      feedback: Why it is right.
    b:
      text: A wrong answer.
      feedback: Why it is wrong.

4. Write the lesson: content/docs/en/${module}/${slug}.mdx. Each block has its own {/* #segment-id */}.

5. npm run lint:content proves it; npm run status:i18n shows what the translators have to do.`;
}
