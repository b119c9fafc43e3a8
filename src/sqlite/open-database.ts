import Database from 'libsql';

export function openDatabase(path: string, schema: string): Database.Database {
  const database = new Database(path);
  database.pragma('journal_mode = WAL');
  database.pragma('busy_timeout = 10000');
  database.pragma('synchronous = NORMAL');
  database.exec(schema);
  return database;
}
export const isDamaged = (error: unknown): boolean =>
  /CORRUPT|NOTADB/.test(String((error as { code?: string }).code));
export const moveAside = (path: string, _: Date): string => path;
