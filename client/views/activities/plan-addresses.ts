type Address = [path: string, query: Record<string, string>];

/** Where a plan and a task have their pages. */
export const planAddress = (plan: string): Address => ['/plans/plan', { plan }];
export const taskAddress = (task: string): Address => ['/plans/task', { task }];
