import type { problems as vi } from '../vi/problems.ts';

export const problems: typeof vi = {
  title: 'The data could not be loaded',
  reference: (requestId) => `Request id to give to the administrator: ${requestId}`,
  sentences: {
    bad_request: 'The address or what was sent contains a value that cannot be read.',
    not_signed_in: 'Sign in to see this.',
    signed_out:
      'The sign-in has expired and nothing was saved. What was typed is still here: sign in again in another tab, then save.',
    wrong_password: 'The name or the password is wrong.',
    not_allowed: 'This account may not do that.',
    not_found: 'There is nothing at this address.',
    unknown_index: 'The data hold no such index.',
    unknown_unit: 'The data hold no such unit.',
    unknown_component: 'This index has no such component.',
    unknown_row: 'The data hold no such channel or task.',
    unknown_plan: 'The data hold no such plan.',
    no_part: 'This unit has no task in the plan, so there is no report of it.',
    unknown_task: 'The data hold no such task.',
    unknown_activity: 'There is no such activity, or it was taken back.',
    changed_meanwhile: 'Somebody else has just changed this. Reload to see the new version, then go on.',
    in_use: 'Activities were logged for this, so that it cannot be removed.',
    unsupported_file: 'Only PDF, picture, Word, Excel, PowerPoint, sound or video files are taken.',
    unreadable_file: 'The file cannot be read: it is damaged, has a password, or is not a spreadsheet.',
    already_loaded: 'This file has been loaded before.',
    wrong_state: 'The upload is not at a step where this can be done.',
    built_upon: 'A later upload builds on this one; undo the later one first.',
    plan_removed: 'The plan of this upload was removed; put the plan back first.',
    tasks_removed:
      'Tasks that this file changes were removed since it was read, so nothing was stored. Put them back or read the file anew.',
    there_again:
      'It is in the plan again; remove that one, or undo what brought it, before the older one is put back.',
    nothing_taken: 'No value was chosen to be loaded.',
    name_taken: 'Another account already uses this name.',
    address_used: 'This one-time address has been used or has expired.',
    last_administrator: 'This is the last administrator, who can be neither changed nor barred.',
    too_many_requests: 'Too many requests in a short time. Wait a minute, then try again.',
    too_large: 'What was sent is too large.',
    took_too_long: 'The server took too long and stopped. Choose fewer units or years, then try again.',
    cancelled: 'The request was cancelled.',
    cross_origin: 'The request came from another site and was refused.',
    no_room:
      'The disk of the server is full, so nothing was stored. Ask the administrator to make room, then try again.',
    not_writable:
      'The server cannot write to its data folder, so nothing was stored. Ask the administrator to check the rights of the folder.',
    internal: 'The server met an error. Stored data are not affected.',
    unreachable: 'The server cannot be reached. Check the network and whether the server is running.',
    unreadable:
      'The server answered in a way that this page cannot read. Reload the page to get the new version.',
  },
};
