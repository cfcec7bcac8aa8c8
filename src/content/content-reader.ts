/**
 * Reads files of content/ one after the other and gathers what goes wrong, so that one run
 * shows an author all problems and not only the first.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod';
import { contentError, type ContentProblem } from './content-problem.ts';
import { parseLesson, type LessonText } from './mdx-lesson.ts';
import { readYaml, type YamlFile } from './read-yaml.ts';

export interface ContentReader {
  readonly files: string[];
  readonly problems: ContentProblem[];
  /** The file's value, or undefined with the problem noted. */
  read<T>(path: string, schema: z.ZodType<T>): YamlFile<T>;
  /** As `read`, but a file that does not exist is no problem. */
  readIfThere<T>(path: string, schema: z.ZodType<T>): YamlFile<T> | undefined;
  readLesson(path: string): LessonText | undefined;
  /** Paths of files below a folder with this ending, sorted; none when there is no such folder. */
  list(folder: string, ending: string): readonly string[];
  /** Names directly in a folder. */
  names(folder: string): readonly string[];
  /** Adds to a map; an id that is there already is a problem. */
  addOnce<V>(map: Map<string, V>, id: string, value: V, where: string): void;
}

/** A reader of the content under `root`. */
export function createContentReader(root: string): ContentReader {
  const files: string[] = [];
  const problems: ContentProblem[] = [];
  const read = <T>(path: string, schema: z.ZodType<T>): YamlFile<T> => {
    const file = readYaml(root, path, schema);
    files.push(path);
    problems.push(...file.problems);
    return file;
  };
  const names = (folder: string): readonly string[] => (existsSync(join(root, folder)) ? readdirSync(join(root, folder)).sort() : []);
  return {
    files,
    problems,
    read,
    readIfThere: (path, schema) => (existsSync(join(root, path)) ? read(path, schema) : undefined),
    readLesson(path) {
      const parsed = parseLesson(path, readFileSync(join(root, path), 'utf8'));
      files.push(path);
      problems.push(...parsed.problems);
      return parsed.lesson;
    },
    list(folder, ending) {
      if (!existsSync(join(root, folder))) return [];
      return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
        .filter((name) => name.endsWith(ending))
        .map((name) => `${folder}/${name.replaceAll('\\', '/')}`)
        .sort();
    },
    names,
    addOnce(map, id, value, where) {
      if (map.has(id)) problems.push(contentError(where, `the id "${id}" stands here a second time`, 'give one of the two another id, or remove it'));
      else map.set(id, value);
    },
  };
}

/** `needle-stick-risk` of `content/course/figures/needle-stick-risk.yaml`. */
export function fileId(path: string): string {
  return path.replace(/^.*\//, '').replace(/\.[a-z]+$/, '');
}
