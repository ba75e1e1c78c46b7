# Starts the product that ./serai has built. Sourced by ./serai after find_jdk and .launch/aot.sh.

# Becomes the Java machine; the arguments are further options, the class and its arguments.
java_machine() {
  exec "$JAVA_HOME/bin/java" -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xms256m -Xmx256m -XX:NewRatio=1 -XX:SurvivorRatio=16 \
    --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow \
    -Dfile.encoding=UTF-8 -Dstdout.encoding=UTF-8 -Dstderr.encoding=UTF-8 \
    -Dserai.home="$root" -Dserai.build="$build" \
    -cp "$root/cli/target/serai.jar:$root/cli/target/lib/*" "$@"
}

# Answers an example and throws the answer away; the arguments are further options of the Java machine.
rehearse() (
  unset SERAI_TTY SERAI_PROGRESS SERAI_DEBUG SERAI_SERVER SERAI_TOKEN JAVA_TOOL_OPTIONS JDK_JAVA_OPTIONS
  SERAI_CACHE=$drafts
  export SERAI_CACHE
  java_machine "$@" org.caravanserai.cli.Serai dossier "$root/examples/textile-machinery-angren.yaml" \
    --out "$drafts/answer"
)

# Becomes the command.
start() {
  # shellcheck disable=SC2086 # options are words
  java_machine "$aot" $quiet_aot ${SERAI_JAVA_OPTS:-} org.caravanserai.cli.Serai "$@"
}
