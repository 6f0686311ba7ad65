import { defineConfig, mergeConfig } from "vitest/config";
import base from "../../vitest.config.ts";

/** The tests that watch over the layers and the engine, without those that start vendors. */
export default mergeConfig(base, defineConfig({ test: { include: [] } }));
