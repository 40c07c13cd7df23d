# syntax=docker/dockerfile:1
# The server as an image: built from source, on Java 25 with an AOT cache, which makes the start shorter. See docs/run.md.

FROM node:22-bookworm-slim AS node

FROM maven:3.9-eclipse-temurin-17 AS build
COPY --from=node /usr/local/bin /usr/local/bin
COPY --from=node /usr/local/lib/node_modules /usr/local/lib/node_modules
WORKDIR /source
COPY . .
RUN --mount=type=cache,target=/root/.m2 --mount=type=cache,target=/root/.npm \
    mvn -B -ntp -DskipTests package \
    && cp server/target/calaim-fhir-server-*.jar /calaim-fhir.jar

FROM eclipse-temurin:25-jre AS run
RUN useradd --system --user-group --create-home --home-dir /home/calaim calaim \
    && mkdir /app && chown calaim:calaim /app
USER calaim
WORKDIR /app
COPY --chown=calaim:calaim --chmod=755 server/src/image/train-aot-cache server/src/image/is-alive /app/
RUN --mount=type=bind,from=build,source=/calaim-fhir.jar,target=/tmp/calaim-fhir.jar \
    java -Djarmode=tools -jar /tmp/calaim-fhir.jar extract --destination /app --force
# Without a cache the server starts all the same, only later: a build where the trial start fails goes on.
RUN ./train-aot-cache /app/calaim-fhir.jar /app/calaim-fhir.aot || echo "No AOT cache: the server will start slower"

ENV SERVER_ADDRESS=0.0.0.0 \
    SERVER_PORT=8080 \
    SPRING_PROFILES_ACTIVE=production \
    JDK_JAVA_OPTIONS="-XX:MaxRAMPercentage=60 -XX:MetaspaceSize=192m -XX:+ExitOnOutOfMemoryError"
EXPOSE 8080
HEALTHCHECK --interval=15s --timeout=5s --start-period=60s CMD ["/app/is-alive"]
ENTRYPOINT ["java", "-XX:AOTCache=/app/calaim-fhir.aot", "-jar", "/app/calaim-fhir.jar"]
