# One image for every service: docker-compose.yml says which command each container runs.
ARG NODE_IMAGE=node:24-trixie-slim

FROM ${NODE_IMAGE} AS build
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci --ignore-scripts --no-audit --no-fund
COPY tsconfig.json tsconfig.build.json ./
COPY bin bin
COPY bench bench
COPY test test
COPY services services
COPY schemas schemas
RUN npm run build && rm -rf dist/test dist/bench && find dist -name '*.map' -delete

FROM ${NODE_IMAGE} AS dependencies
WORKDIR /app
COPY package.json package-lock.json ./
# Binaries come in the packages themselves: no script has to run. LMDB's are of the other C library too.
RUN npm ci --omit=dev --ignore-scripts --no-audit --no-fund && rm -rf node_modules/@lmdb/*musl* /root/.npm

FROM ${NODE_IMAGE}
ENV NODE_ENV=production
WORKDIR /app
COPY package.json ./
COPY --from=dependencies /app/node_modules node_modules
COPY --from=build /app/dist dist
COPY schemas schemas
COPY seeds seeds
RUN printf '#!/bin/sh\nexec node --no-regexp-tier-up /app/dist/services/cli/main.js "$@"\n' > /usr/local/bin/picketwire && chmod 755 /usr/local/bin/picketwire
USER node
# Patterns stay interpreted until they are hot: without the second compilation reading begins sooner and dense text is read faster (docs/benchmarks.md).
ENTRYPOINT ["node", "--no-regexp-tier-up", "dist/services/cli/main.js"]
CMD ["--help"]
