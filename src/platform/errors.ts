/** The few errors of the product. Each has a stable id, a true status and words in `locales/<language>/errors.json`. */
export class AppError extends Error {
  readonly id: string;
  readonly status: number;
  readonly values: Record<string, string>;

  constructor(id: string, status: number, values: Record<string, string> = {}) {
    super(id);
    this.id = id;
    this.status = status;
    this.values = values;
  }
}

/** The request itself is wrong: an unknown filter, an impossible page number. */
export class BadRequest extends AppError {
  constructor(detail = '') {
    super('bad-request', 400, { detail });
  }
}

/** Nobody is signed in, or the session ended. */
export class SignInNeeded extends AppError {
  constructor() {
    super('sign-in-needed', 401);
  }
}

export class Forbidden extends AppError {
  constructor() {
    super('forbidden', 403);
  }
}

/** It does not exist, or this viewer may not know that it does. */
export class NotFound extends AppError {
  constructor() {
    super('not-found', 404);
  }
}

/** Someone else changed the thing in between. */
export class Conflict extends AppError {
  constructor(detail = '') {
    super('conflict', 409, { detail });
  }
}

/** A change must say which revision it was made from, and does not. */
export class RevisionNeeded extends AppError {
  constructor() {
    super('revision-needed', 428);
  }
}

/** The moment for this act has passed. */
export class TooLate extends AppError {
  constructor(detail = '') {
    super('too-late', 410, { detail });
  }
}

interface PlacedProblem {
  path: string;
  message: string;
  line?: number;
  column?: number;
}

/** What was sent cannot be accepted; `problems` names each place. */
export class Invalid extends AppError {
  readonly problems: PlacedProblem[];

  constructor(problems: PlacedProblem[], detail = problems.map((problem) => problem.message).join(' ')) {
    super('invalid', 422, { detail });
    this.problems = problems;
  }
}

export class TooMany extends AppError {
  readonly retryAfterSeconds: number;

  constructor(retryAfterSeconds: number) {
    super('too-many', 429, { minutes: String(Math.ceil(retryAfterSeconds / 60)) });
    this.retryAfterSeconds = retryAfterSeconds;
  }
}
