import fc, { configureGlobal } from "fast-check";

// A property that holds for a mutant is not looked at for longer than this: some other mutant is waiting.
configureGlobal({ ...fc.readConfigureGlobal(), interruptAfterTimeLimit: 2_000 });
