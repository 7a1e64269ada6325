import { restoreRemoved } from '../../../../server/contract/plans/removed.ts';
import { send } from '../../../api/ask.ts';
import { problemSentence } from '../../../format/problem-sentence.ts';
import { words } from '../../../format/words.svelte.ts';
import { toasts } from '../../../state/toasts.svelte.ts';

/** Puts back what was removed, and says so; `then` is told the plan. */
export async function restore(removal: string, then: (plan: string) => void): Promise<void> {
  try {
    const { plan } = await send(restoreRemoved, { removal });
    toasts.say(words.text.planForms.restored);
    then(plan);
  } catch (error) {
    toasts.say(problemSentence(error, words.language), 'failed');
  }
}
