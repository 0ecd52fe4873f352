import { expect, test } from 'vitest';
import { droppedFiles } from '../../src/app/shell/dropped-files.ts';

interface Tree {
  readonly [name: string]: Tree | string;
}

/** What browsers hand out for files and folders; a reader gives two entries at a time. */
function entryOf(name: string, tree: Tree | string): FileSystemEntry {
  const base = { name, fullPath: name, isFile: typeof tree === 'string' };
  if (typeof tree === 'string') {
    const file = (take: (file: File) => void): void => take(new File([tree], name));
    return { ...base, isDirectory: false, file } as unknown as FileSystemEntry;
  }
  const left = Object.entries(tree).map(([child, below]) => entryOf(child, below));
  const readEntries = (take: (entries: FileSystemEntry[]) => void): void => take(left.splice(0, 2));
  const folder = { ...base, isDirectory: true, createReader: () => ({ readEntries }) };
  return folder as unknown as FileSystemEntry;
}

function drop(tree: Tree): DataTransfer {
  const items = Object.entries(tree).map(([name, below]) => ({
    webkitGetAsEntry: () => entryOf(name, below),
  }));
  const files = Object.entries(tree).flatMap(([name, text]) =>
    typeof text === 'string' ? [new File([text], name)] : [],
  );
  return { items, files } as unknown as DataTransfer;
}

test('a folder is read with what lies below it, in the order of names and without hidden files', async () => {
  const { files, isCut } = await droppedFiles(
    drop({ study: { 'b.csv': 'b', '.DS_Store': '', runs: { 'c.csv': 'c' }, 'a.csv': 'a' } }),
  );
  expect(files.map(({ name }) => name)).toEqual(['a.csv', 'b.csv', 'c.csv']);
  expect(isCut).toBe(false);
});

test('files without a folder are taken as they come', async () => {
  const { files } = await droppedFiles(drop({ 'b.csv': 'b', 'a.csv': 'a' }));
  expect(files.map(({ name }) => name)).toEqual(['b.csv', 'a.csv']);
});

test('a folder without end is cut', async () => {
  const many = Object.fromEntries(Array.from({ length: 600 }, (_, i) => [`${i}.csv`, 'x']));
  const { files, isCut } = await droppedFiles(drop({ many }));
  expect(files).toHaveLength(500);
  expect(isCut).toBe(true);
  let deep: Tree = { 'file.csv': 'x' };
  for (let level = 0; level < 20; level += 1) deep = { folder: deep };
  expect(await droppedFiles(drop({ deep }))).toEqual({ files: [], isCut: true });
});
