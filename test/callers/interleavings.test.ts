import { test } from "vitest";
import { assertApart } from "./interleavings.ts";

test("caches, loaders and shared calls carry nothing from one caller to another that may not read it", () => assertApart(500), 120_000);
