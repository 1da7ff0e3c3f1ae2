export {};

// Whole backends start in them, also on a machine that is busy with others.
jest.setTimeout(480_000);
