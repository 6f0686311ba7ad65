import { test } from "vitest";
import { assertApart } from "./interleavings.ts";

test("the same in ten thousand courses", () => assertApart(10_000), 600_000);
