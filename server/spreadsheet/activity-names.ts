/** The names of tasks and channels as logs write them. */
import { channelWords } from './channel-words.ts';
import { plainNames, type PlainNames } from './plain-names.ts';
import type { Register } from './register.ts';

export function taskNames({ tasks = [] }: Register): PlainNames {
  return plainNames(
    tasks.map(({ task, code, nameVi, nameEn }) => ({ id: task, code, names: [nameVi, nameEn] })),
  );
}

export function channelNames({ channels = [] }: Register): PlainNames {
  return plainNames(
    channels.map(({ channel, nameVi, nameEn }) => ({
      id: channel,
      code: channel,
      names: [nameVi, nameEn, ...partsOf(nameVi), ...partsOf(nameEn), ...channelWords(channel)],
    })),
  );
}

/** 'Pano, áp phích, băng rôn': each of them alone means the channel. */
function partsOf(name: string): string[] {
  const parts = name.split(/[,/]/).map((part) => part.trim());
  return parts.length > 1 ? parts : [];
}
