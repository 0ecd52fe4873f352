/** What the example study is called and which files it holds, as `public/example/study.json` states it. */
interface ExampleIndex {
  readonly title: string;
  readonly files: readonly string[];
}

/** Fetches the files of the bundled example from the app's own origin. */
export async function fetchExampleFiles(): Promise<{ title: string; files: File[] }> {
  const index = (await (await fetchOwn('study.json')).json()) as ExampleIndex;
  const files = await Promise.all(
    index.files.map(async (name) => new File([await (await fetchOwn(name)).blob()], name)),
  );
  return { title: index.title, files };
}

async function fetchOwn(name: string): Promise<Response> {
  const response = await fetch(`${import.meta.env.BASE_URL}example/${name}`);
  if (!response.ok) throw new Error(`The example file ${name} is not beside the app.`);
  return response;
}
