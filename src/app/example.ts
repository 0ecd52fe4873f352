import { fetchOwnFile } from './own-file.ts';

/** What the example study is called and which files it holds, as `public/example/study.json` states it. */
interface ExampleIndex {
  readonly title: string;
  readonly files: readonly string[];
}

/** Fetches the files of the bundled example from the app's own origin. */
export async function fetchExampleFiles(): Promise<{ title: string; files: File[] }> {
  const index = JSON.parse(await (await fetchOwn('study.json')).text()) as ExampleIndex;
  const files = await Promise.all(
    index.files.map(async (name) => new File([await fetchOwn(name)], name)),
  );
  return { title: index.title, files };
}

async function fetchOwn(name: string): Promise<Blob> {
  const file = await fetchOwnFile(`example/${name}`);
  if (!file) throw new Error(`The example file ${name} is not beside the app.`);
  return file;
}
