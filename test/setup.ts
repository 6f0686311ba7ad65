import { configureGlobal } from "fast-check";

// Property tests draw the same cases in every run, so that a red run can be repeated. Another seed looks at other cases.
configureGlobal({ seed: Number(process.env.TIELINE_TEST_SEED ?? 20_261_121) });
