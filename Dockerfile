# docker build -t tieline .    docs/operating.md says how to run it.
ARG NODE_VERSION=24

FROM node:${NODE_VERSION}-bookworm-slim AS dependencies
WORKDIR /app
COPY package.json package-lock.json ./
# Native parts come built with their packages: no install script is needed, and no compiler.
RUN npm ci --omit=dev --ignore-scripts --no-audit --no-fund

FROM node:${NODE_VERSION}-bookworm-slim
# Nothing is installed in the result: it has no package manager.
RUN rm -rf /usr/local/lib/node_modules /usr/local/bin/npm /usr/local/bin/npx /usr/local/bin/corepack \
      /usr/local/bin/yarn /usr/local/bin/yarnpkg /opt/yarn-* \
  && install -d -o node -g node -m 700 /var/lib/tieline
WORKDIR /app
COPY --from=dependencies /app/node_modules ./node_modules
COPY package.json LICENSE tieline.config.yaml ./
COPY bin ./bin
COPY src ./src
COPY sandbox ./sandbox
COPY schema ./schema
COPY views ./views
COPY contract ./contract
COPY docs/reference ./docs/reference
COPY docs/schema.graphql ./docs/schema.graphql
COPY examples ./examples
# What starts fast: docs/decisions/0046-built-javascript.md.
RUN node bin/build.js
# The container's own network: who may reach it is decided where the port is published.
# One malloc arena for all threads: docs/decisions/0026-malloc-arenas.md.
ENV NODE_ENV=production \
    MALLOC_ARENA_MAX=1 \
    TIELINE_HOST=0.0.0.0 \
    TIELINE_PORT=4000 \
    TIELINE_DATA_DIR=/var/lib/tieline
USER node
VOLUME /var/lib/tieline
EXPOSE 4000
HEALTHCHECK --interval=30s --timeout=5s --start-period=30s --retries=3 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.TIELINE_PORT || 4000}/readyz`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
ENTRYPOINT ["node", "bin/tieline.js"]
CMD ["serve"]
