# The program in a container, as a user without rights. It is built from the sources beside this file:
#   docker build -t countersign .                          the whole program
#   docker build --target command-side -t ... .            a part of it, beside the others at an Axon Server:
#   docker build --target query-side -t ... .              see docs/operations.md
#   docker build --target web -t ... .
FROM eclipse-temurin:25-jdk AS build
WORKDIR /source
COPY . .
RUN ./mvnw -B -q -DskipTests -Dspotless.check.skip=true \
        -pl shared-api,event-store,notary,command-side,query-side,web,standalone package \
    && java -Djarmode=tools -jar standalone/target/countersign-program.jar extract --destination /program

FROM eclipse-temurin:25-jre AS program
RUN useradd --system --uid 10001 --no-create-home --shell /usr/sbin/nologin countersign \
    && install -d -o countersign -g countersign -m 700 /data /seal
# what changes seldom comes first: the libraries are a layer of their own
COPY --from=build /program/lib /program/lib
COPY --from=build /program/countersign-program.jar /program/
COPY docker/ready /usr/local/bin/ready
USER 10001
VOLUME ["/data", "/seal"]
EXPOSE 8080
# stopping lets what was taken become durable first, which takes a moment
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=10s --timeout=5s --start-period=120s --retries=3 CMD ["ready"]

FROM program AS command-side
ENTRYPOINT ["java", "-XX:+UseSerialGC", "-XX:MaxRAMPercentage=60", "-XX:+ExitOnOutOfMemoryError", \
    "--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow", \
    "-cp", "/program/countersign-program.jar", "io.countersign.standalone.apart.CommandSide"]
CMD ["--port", "8080", "--data", "/data"]

FROM program AS query-side
ENTRYPOINT ["java", "-XX:+UseSerialGC", "-XX:MaxRAMPercentage=60", "-XX:+ExitOnOutOfMemoryError", \
    "--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow", \
    "-cp", "/program/countersign-program.jar", "io.countersign.standalone.apart.QuerySide"]
CMD ["--port", "8080", "--data", "/data"]

FROM program AS web
ENTRYPOINT ["java", "-XX:+UseSerialGC", "-XX:MaxRAMPercentage=60", "-XX:+ExitOnOutOfMemoryError", \
    "--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow", \
    "-cp", "/program/countersign-program.jar", "io.countersign.standalone.apart.Web"]
CMD ["--port", "8080", "--data", "/data"]

# what is built when nobody names a part
FROM program AS whole
ENTRYPOINT ["java", "-XX:+UseSerialGC", "-XX:MaxRAMPercentage=60", "-XX:+ExitOnOutOfMemoryError", \
    "--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow", \
    "-jar", "/program/countersign-program.jar"]
CMD ["start", "--port", "8080", "--data", "/data"]
