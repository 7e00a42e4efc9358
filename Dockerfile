# SPDX-License-Identifier: Apache-2.0
FROM maven:3-eclipse-temurin-25 AS build
WORKDIR /build
# The libraries first: they change seldom, and a layer of their own keeps them.
COPY pom.xml ./
RUN mvn -B -q -Dquick dependency:go-offline
COPY prompts prompts
COPY src src
RUN mvn -B -q -Dquick -Dmaven.test.skip=true package

FROM eclipse-temurin:25-jre
RUN useradd --system --create-home --uid 10001 dateline \
    && mkdir /data /articles \
    && chown dateline:dateline /data
WORKDIR /app
COPY --from=build /build/target/dateline.jar target/dateline.jar
COPY --from=build /build/target/lib target/lib
COPY config config
COPY prompts prompts
COPY seeds seeds
# Without a UTF-8 locale Java prints ? for every quotation mark. The tokenizer's library must not call home.
ENV LC_ALL=C.UTF-8 \
    OPT_OUT_TRACKING=true \
    DATELINE_DATA=/data
USER dateline
VOLUME /data
# The bot's own port-less sign of life: configuration, ledger, index and Telegram answer.
HEALTHCHECK --interval=5m --timeout=60s --start-period=60s --retries=3 \
    CMD ["java", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Ddateline.home=/app", "-jar", "target/dateline.jar", "check"]
# Exec form: SIGTERM reaches the JVM, which finishes what is in hand.
ENTRYPOINT ["java", "-XX:+ExitOnOutOfMemoryError", "-XX:MaxRAMPercentage=60", "--sun-misc-unsafe-memory-access=allow", "-Dai.djl.offline=true", "-Ddateline.home=/app", "-jar", "target/dateline.jar"]
CMD ["run"]
