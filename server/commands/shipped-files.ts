/** One statement of the loader; `$files` are text files of data/. */
export type Step = { name: string; sql: string; files: string[] };

export const csv =
  "read_csv($files, header = true, all_varchar = true, union_by_name = true, delim = ',', quote = '\"', escape = '\"')";
