import { download } from '../download.ts';
import { useSession } from '../session.ts';

/** Makes a file and hands it to the downloads, or says why it could not be made. */
export function saveExport(name: string, make: () => Promise<Blob | string>): void {
  const save = async (): Promise<void> => {
    try {
      download(name, await make());
      useSession.setState({ status: `${name} saved` });
    } catch (error) {
      useSession.setState({ status: `${name} could not be made: ${String(error)}` });
    }
  };
  void save();
}
