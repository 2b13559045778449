#!/bin/sh
# Prints, for the .env file beside compose.yaml, which content each image of it has today: docker compose then takes that content and no other.
# Needs Docker with buildx and the registry. Read what the makers say of a version before you take its digest.
set -eu
digest() { printf '%s=%s\n' "$1" "$(docker buildx imagetools inspect "$2" --format '{{.Manifest.Digest}}')"; }
digest NODE_DIGEST node:24-slim
digest POSTGRES_DIGEST postgres:18
digest REDIS_DIGEST redis:7
digest TEMPORAL_SERVER_DIGEST temporalio/server:1.32.0
digest TEMPORAL_TOOLS_DIGEST temporalio/admin-tools:1.32.0
digest TEMPORAL_UI_DIGEST temporalio/ui:2.54.1
