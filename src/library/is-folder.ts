import { stat } from 'node:fs/promises';

/** Whether a folder is there; never rejects. */
export const isFolder = (path: string): Promise<boolean> =>
  stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
