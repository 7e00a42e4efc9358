# SPDX-License-Identifier: Apache-2.0
FROM maven:3-eclipse-temurin-25 AS build
WORKDIR /build
# The libraries first: they change seldom, and a layer of their own keeps them.
COPY pom.xml ./
RUN mvn -B -q -Dquick dependency:go-offline
COPY src src
COPY prompts prompts
RUN mvn -B -q -Dquick -Dmaven.test.skip=true package

FROM eclipse-temurin:25-jre
RUN useradd --system --create-home --uid 10001 dateline \
    && mkdir /data /articles \
    && chown dateline:dateline /data
WORKDIR /app
COPY --from=build /build/target/lib target/lib
COPY --from=build /build/target/dateline.jar target/dateline.jar
COPY dateline ./
COPY config config
COPY prompts prompts
COPY seeds seeds
# Without a UTF-8 locale Java prints ? for every quotation mark. The tokenizer's library must not call home.
ENV LC_ALL=C.UTF-8 \
    OPT_OUT_TRACKING=true \
    DATELINE_DATA=/data
# By number: what runs containers can see that it is not root.
USER 10001
VOLUME /data
# No port is open that could be asked: configuration, ledger, index and Telegram are.
HEALTHCHECK --interval=5m --timeout=60s --start-period=60s --retries=3 CMD ["/app/dateline", "check"]
# Exec form, and the launcher gives its process to the JVM: SIGTERM reaches what finishes the work in hand.
ENTRYPOINT ["/app/dateline"]
CMD ["run"]
