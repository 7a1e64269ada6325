/** Which plan the tasks of a file belong to: one that is stored, or a new one with what is said of it. */

export interface PlanChoice {
  /** A stored plan; null: a new one is made; left out: it is guessed. */
  readonly plan?: string | null | undefined;
  readonly unit?: string | undefined;
  readonly number?: string | undefined;
  /** Day, month or year: '2024-01-15', '2024-01', '2024'. */
  readonly issueDate?: string | undefined;
  readonly title?: string | undefined;
  readonly issuer?: string | undefined;
  readonly fromYear?: number | undefined;
  readonly toYear?: number | undefined;
  /** Nothing is read but the tasks of that stored plan: every table that can be one of tasks is. */
  readonly tasksOnly?: boolean | undefined;
  /** Tasks that are not taken, each by the cell of its name. */
  readonly leftOut?: readonly { sheet: string; cell: string }[] | undefined;
}

/** What a document says of its plan; null where it does not. */
export interface PlanFacts {
  readonly unit: string | null;
  readonly number: string | null;
  readonly issueDate: string | null;
  readonly title: string | null;
  readonly issuer: string | null;
  readonly fromYear: number | null;
  readonly toYear: number | null;
}
