import type { Writer } from '../../database/connection.ts';

/** Remembers how files with these headings were read. */
export const rememberReading = async (
  writer: Writer,
  reading: { signature: string; choices: string; upload: string; by: string | null; at: string },
): Promise<void> => {
  await writer.run(
    `insert or replace into remembered_reading (signature, choices, confirmed_at, confirmed_by, upload_id)
     values ($signature, $choices, $at::timestamp, $by, $upload)`,
    reading,
  );
};

export const forgetReading = async (writer: Writer, signature: string): Promise<boolean> =>
  (await writer.run('delete from remembered_reading where signature = $signature', { signature })) === 1;
