import { test } from "vitest";
import { repeats } from "../soak.ts";
import { assertApart } from "./interleavings.ts";

const courses = repeats(10_000, 1_500);

test(`the same in ${courses} courses`, () => assertApart(courses), 600_000);
